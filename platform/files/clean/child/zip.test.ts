import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { clean, refusalOf } from "../testing/clean";
import { metadataOf } from "../testing/metadata";

vi.setConfig({ testTimeout: 60_000 });

const NAME = "Zvonareva";
const text = strToU8("text");

test("each entry is cleaned under a name of our own; names, times, remarks and litter are gone", async () => {
  const planted = zipSync(
    {
      [`${NAME}/brief ${NAME}.txt`]: strToU8("Привет"),
      [`${NAME}/list.csv`]: strToU8("a;b"),
      [`__MACOSX/${NAME}/._brief.txt`]: strToU8(NAME),
    },
    { comment: NAME, mtime: new Date("2024-05-05") },
  );
  const { copy, texts } = await clean(planted, "a.zip");
  expect(Object.keys(unzipSync(copy))).toEqual(["001.txt", "002.csv"]);
  expect(strFromU8(unzipSync(copy)["001.txt"] ?? new Uint8Array())).toBe("Привет");
  expect(texts.map(({ place }) => place)).toEqual(["entry:1/document", "entry:2/document"]);
  const seen = (await metadataOf(copy, "a.zip")) + copy.toString("latin1");
  expect(seen).not.toContain(NAME);
  expect(seen).not.toContain("2024:05");
});

describe("an archive is refused", () => {
  test.each([
    ["with an archive in it", { "a.zip": zipSync({ "a.txt": text }) }, "notAllowed"],
    ["with a kind that is not taken, whatever else is in it", { "a.txt": text, "b.exe": text }, "notAllowed"],
    ["with an entry that is not what it says", { "a.txt": text, "b.png": text }, "notWhatItSays"],
    ["with nothing in it", {}, "broken"],
    ["that unpacks to far more than it is", { "a.txt": new Uint8Array(11 * 1024 * 1024).fill(65) }, "bomb"],
  ] as const)("%s", async (_, entries, reason) => {
    expect(await refusalOf(zipSync(entries), "a.zip")).toBe(reason);
  });

  test("with more entries than it may have", async () => {
    const entries = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.txt`, text]));
    expect(await refusalOf(zipSync(entries), "a.zip", { entries: 4 })).toBe("bomb");
    expect(await refusalOf(zipSync(entries), "a.zip", { entries: 5 })).toBe("cleaned");
  });

  test("whose entries together are more than they may be", async () => {
    const entries = { "a.txt": strToU8("a".repeat(60)), "b.txt": strToU8("b".repeat(60)) };
    expect(await refusalOf(zipSync(entries, { level: 0 }), "a.zip", { unpackedBytes: 100 })).toBe("bomb");
  });

  test("that needs a password", async () => {
    const locked = Buffer.from(zipSync({ "a.txt": text }));
    const directory = locked.indexOf(Buffer.from("504b0102", "hex"));
    locked.writeUInt16LE(1, directory + 8);
    expect(await refusalOf(locked, "a.zip")).toBe("encrypted");
  });

  test("an entry that says it is smaller than it is gets no more room than it says", async () => {
    const lying = Buffer.from(zipSync({ "a.txt": strToU8("a".repeat(1_000)) }));
    lying.writeUInt32LE(10, lying.indexOf(Buffer.from("504b0102", "hex")) + 24);
    const outcome = await clean(lying, "a.zip").then(
      ({ copy }) => unzipSync(copy)["001.txt"]?.length,
      () => 0,
    );
    expect(outcome).toBeLessThanOrEqual(10);
  });
});
