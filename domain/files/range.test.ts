import fc from "fast-check";
import { expect, test } from "vitest";
import { partOf } from "./range";

test.each([
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-5", { start: 95, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=0-0", { start: 0, end: 0 }],
] as const)("of a hundred bytes, %s", (header, part) => {
  expect(partOf(header, 100)).toEqual(part);
});

test.each([
  null,
  "",
  "bytes=",
  "bytes=-",
  "bytes=5-3",
  "bytes=0-1,5-6",
  "bytes=a-b",
  "items=0-5",
  "bytes=1e3-",
])("what is no single part is the whole file: %s", (header) => {
  expect(partOf(header, 100)).toBeUndefined();
});

test("nothing of an empty file is there", () => {
  expect(partOf("bytes=0-", 0)).toBe("unsatisfiable");
  expect(partOf("bytes=-1", 0)).toBe("unsatisfiable");
});

test("a part lies inside the file, whatever is asked for", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(1_000), fc.nat(1_000), fc.nat(500), (junk, first, last, size) => {
      for (const header of [junk, `bytes=${first}-${last}`, `bytes=-${last}`, `bytes=${first}-`]) {
        const part = partOf(header, size);
        if (part === undefined || part === "unsatisfiable") continue;
        expect(part.start >= 0 && part.start <= part.end && part.end < size, header).toBe(true);
      }
    }),
  );
});
