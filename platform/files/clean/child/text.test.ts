import { describe, expect, test, vi } from "vitest";
import { clean, refusalOf } from "../testing/clean";

vi.setConfig({ testTimeout: 60_000 });

const TEXT = "Задача: проверить форму заказа на сайте";
const CP1251 = Buffer.from(
  [...TEXT].map((char) => (char >= "А" ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0))),
);

describe("a text is read and passed on as UTF-8, whatever it was", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["UTF-16 without", Buffer.from(TEXT, "utf16le")],
    ["UTF-16, the other way round", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    ["Windows-1251", CP1251],
  ])("%s", async (_, bytes) => {
    const { texts, copy } = await clean(bytes, "a.txt");
    expect(texts).toEqual([{ place: "document", text: TEXT }]);
    expect(copy.toString()).toBe(TEXT);
  });

  test("a table keeps the mark by which Excel knows its letters", async () => {
    expect((await clean(CP1251, "a.csv")).copy.toString()).toBe(`\uFEFF${TEXT}`);
  });
});

describe("what is no text is refused under a text's name", () => {
  test.each([
    ["zero bytes", Buffer.from("a\0b")],
    ["control characters", Buffer.from("a\u0001b")],
    ["letters in no known encoding", Buffer.from([0x41, 0xff, 0x98, 0x81, 0x41])],
    ["a PDF", Buffer.from("%PDF-1.4 all in letters")],
    ["a rich text", Buffer.from("{\\rtf1 all in letters}")],
  ])("%s", async (_, bytes) => {
    expect(await refusalOf(bytes, "a.md")).toBe("notWhatItSays");
  });
});

test("a file beyond the bound is refused before it is read", async () => {
  expect(await refusalOf(Buffer.from("12345"), "a.txt", { bytes: 4 })).toBe("tooBig");
});
