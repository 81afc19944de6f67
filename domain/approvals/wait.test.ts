import { expect, test } from "vitest";
import { NO_HOLIDAYS } from "../cadence/calendar";
import { waitFor } from "./wait";

// 27 November 2026 is a Friday.
test.each([
  ["2026-11-27", 0, false],
  ["2026-11-29", 0, false],
  ["2026-11-30", 1, false],
  ["2026-12-01", 2, false],
  ["2026-12-02", 3, true],
] as const)(
  "asked on a Friday with two working days: on %s it has waited %i, too long: %s",
  (today, days, isLate) => {
    expect(waitFor("2026-11-27", today, 2, NO_HOLIDAYS)).toEqual({ days, isLate, dueOn: "2026-12-01" });
  },
);

test("a holiday is nobody's fault", () => {
  const holidays = new Set(["2026-11-30"]);
  expect(waitFor("2026-11-27", "2026-12-02", 2, holidays)).toEqual({
    days: 2,
    isLate: false,
    dueOn: "2026-12-02",
  });
});
