import { expect, test } from "vitest";
import { cursorOf, dueCursorIn, timeCursorIn } from "./cursor";

const id = "3f0d5a1c-7b1e-4a55-9f43-0f5a2f1c9d10";

test("A page's end goes into the address and comes back", () => {
  for (const key of ["2026-11-30", "infinity"])
    expect(dueCursorIn(cursorOf({ key, id }))).toEqual({ key, id });
  const key = "2026-11-30T09:15:00.123456Z";
  expect(timeCursorIn(cursorOf({ key, id }))).toEqual({ key, id });
});

test("An address that was cut off or made up shows the first page", () => {
  for (const wrong of [undefined, ["a"], "", id, `2026-02-30_${id}`, "2026-11-30_x", `'; --_${id}`])
    expect(dueCursorIn(wrong)).toBeUndefined();
  for (const wrong of [`2026-11-30_${id}`, `2026-11-30T25:00:00.000000Z_${id}`, `infinity_${id}`])
    expect(timeCursorIn(wrong)).toBeUndefined();
});
