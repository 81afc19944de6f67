import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, isBroken, repairText } from "./text";

const bad = (code: string) => ({ ok: false, code: "invalid", fields: { text: code } });

test("line ends from Windows, old Macs and word processors become one kind", () => {
  expect(cleanText("one\r\ntwo\rthree\u2028four\vfive", { max: 99 })).toEqual({
    ok: true,
    value: "one\ntwo\nthree\nfour\nfive",
  });
});

test("letters typed in two pieces become one letter", () => {
  expect(cleanText("и\u0306", { max: 1 })).toEqual({ ok: true, value: "й" });
});

test("half a character, NUL and wrongly decoded text are refused by name", () => {
  expect(cleanText("a\uD83D", { max: 9 })).toEqual(bad("badText"));
  expect(cleanText("a\0b", { max: 9 })).toEqual(bad("badText"));
  expect(cleanText("\uFFFD\uFFFD\uFFFD\uFFFD клиент", { max: 99 })).toEqual(bad("badText"));
});

test("one lost character in a long letter is not worth refusing the letter", () => {
  expect(isBroken(`${"a".repeat(200)}\uFFFD`)).toBe(false);
});

test("length is counted in characters, so an emoji is one", () => {
  expect(cleanText("😀😀😀", { max: 3 }).ok).toBe(true);
  expect(cleanText("😀😀😀😀", { max: 3 })).toEqual(bad("tooLong"));
});

test("a title has no line breaks, and the refusal names its field", () => {
  expect(cleanText(" a \n b ", { max: 9, isLine: true })).toEqual({ ok: true, value: "a b" });
  expect(cleanText("abc", { max: 2, field: "title" })).toEqual({
    ok: false,
    code: "invalid",
    fields: { title: "tooLong" },
  });
});

test("an import keeps the rest of a broken text, and cleaning twice changes nothing", () => {
  expect(repairText("a\0b\uD83Dc")).toBe("a\uFFFDb\uFFFDc");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = repairText(text);
      expect(repairText(once)).toBe(once);
    }),
    { numRuns: 50 },
  );
});
