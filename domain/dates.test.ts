import { expect, test } from "vitest";
import { addDays, daysBetween, isIsoDate, isoDay, readDate } from "./dates";

test("a date must be a day that exists", () => {
  expect(["2026-02-28", "2024-02-29"].every(isIsoDate)).toBe(true);
  expect(["2026-02-29", "2026-13-01", "2026-1-1", "", "0000-00-00", "26-01-01"].some(isIsoDate)).toBe(false);
});

test("a table may write dates the Russian way or the ISO way", () => {
  expect(readDate(" 1.3.2026 ")).toBe("2026-03-01");
  expect(readDate("2026-03-01T23:30:00.000Z")).toBe("2026-03-01");
  expect(readDate("31.02.2026")).toBeUndefined();
  expect(readDate("2026-03-01Tnoon")).toBeUndefined();
});

test("a date with slashes is refused, because 3/4 and 4/3 look alike", () => {
  expect(readDate("03/04/2026")).toBeUndefined();
});

test("the same instant falls on two days in two time zones", () => {
  const at = new Date("2026-03-01T22:30:00Z");
  expect(isoDay(at)).toBe("2026-03-01");
  expect(isoDay(at, "Europe/Moscow")).toBe("2026-03-02");
  expect(isoDay(new Date("nonsense"))).toBeUndefined();
});

test("days are counted over the change of the clocks and of the year", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-01-01", "2025-12-31")).toBe(-1);
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
});
