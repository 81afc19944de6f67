import { expect, test } from "vitest";
import { type BriefFile, mayGo, waitsFor } from "./waits";

const ready: BriefFile = { state: "ready", isPrivate: false, unconfirmed: 0, blocking: 0 };

test("a file that is clean, looked through and confirmed may go", () => {
  expect(waitsFor(ready)).toBeUndefined();
  expect(mayGo([ready, ready]).ok).toBe(true);
  expect(mayGo([]).ok).toBe(true);
});

test.each([
  [{ ...ready, state: "cleaning" }, "cleaning"],
  [{ ...ready, state: "refused" }, "refused"],
  [{ ...ready, blocking: 1 }, "leak"],
  [{ ...ready, unconfirmed: 1 }, "pictures"],
] as const)("one file that waits holds back everything", (file, wait) => {
  expect(waitsFor(file)).toBe(wait);
  expect(mayGo([ready, file])).toEqual({ ok: false, code: "filesWait" });
});

test("a file kept private holds nothing back, whatever is in it", () => {
  expect(mayGo([{ state: "refused", isPrivate: true, unconfirmed: 3, blocking: 3 }]).ok).toBe(true);
});
