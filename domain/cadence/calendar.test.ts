import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../dates";
import { addWorkingDays, isWorkingDay, NO_HOLIDAYS, workingDaysBetween } from "./calendar";

// 27 November 2026 is a Friday.
test.each([
  ["the same day", "2026-11-27", "2026-11-27", 0],
  ["from Friday to Monday", "2026-11-27", "2026-11-30", 1],
  ["from Saturday to Sunday", "2026-11-28", "2026-11-29", 0],
  ["a week on", "2026-11-27", "2026-12-04", 5],
  ["backwards", "2026-11-30", "2026-11-27", 0],
])("working days: %s", (_, from, to, days) => {
  expect(workingDaysBetween(from, to, NO_HOLIDAYS)).toBe(days);
});

test("a holiday is no working day, unless it is a Sunday anyway", () => {
  expect(workingDaysBetween("2026-11-27", "2026-12-01", new Set(["2026-11-30"]))).toBe(1);
  expect(workingDaysBetween("2026-11-27", "2026-12-01", new Set(["2026-11-29"]))).toBe(2);
  expect(addWorkingDays("2026-11-27", 1, new Set(["2026-11-30"]))).toBe("2026-12-01");
});

test("a calendar of nothing but days off ends", () => {
  const all = new Set(Array.from({ length: 1000 }, (_, i) => addDays("2026-01-01", i)));
  expect(addWorkingDays("2026-01-01", 3, all) > "2026-12-01").toBe(true);
});

test("counting forth and counting the days between agree, whatever the calendar", () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-01-01", days));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 60 }),
      fc.array(day, { maxLength: 20 }),
      (from, count, off) => {
        const holidays = new Set(off);
        const to = addWorkingDays(from, count, holidays);
        expect(workingDaysBetween(from, to, holidays)).toBe(count);
        expect(count === 0 || isWorkingDay(to, holidays)).toBe(true);
      },
    ),
  );
});
