import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../dates";
import { addWorkingMinutes, morningOf, usualHours, waitedSince, workingMinutesBetween } from "./hours";

const MOSCOW = usualHours("Europe/Moscow");
const between = (from: string, to: string, hours = MOSCOW) =>
  workingMinutesBetween(new Date(from), new Date(to), hours);

test("asked on Friday evening and answered on Monday at ten is one hour", () => {
  expect(between("2026-03-06T17:30:00Z", "2026-03-09T07:00:00Z")).toBe(60);
});

test("a whole week of work is 45 hours", () => {
  expect(between("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")).toBe(45 * 60);
});

test("nights and weekends take no time", () => {
  expect(between("2026-03-07T08:00:00Z", "2026-03-08T20:00:00Z")).toBe(0);
  expect(between("2026-03-04T16:00:00Z", "2026-03-05T05:00:00Z")).toBe(0);
});

test("a day off takes no time, not even to the one who asks or answers on it", () => {
  const hours = { ...MOSCOW, holidays: new Set(["2026-03-09"]) };
  expect(between("2026-03-06T14:00:00Z", "2026-03-10T07:00:00Z", hours)).toBe(2 * 60);
  expect(between("2026-03-09T07:00:00Z", "2026-03-10T07:00:00Z", hours)).toBe(60);
  expect(between("2026-03-06T14:00:00Z", "2026-03-09T12:00:00Z", hours)).toBe(60);
});

test("the hours are those that the agency has written down", () => {
  const hours = { ...MOSCOW, startMinute: 10 * 60, endMinute: 14 * 60 };
  expect(between("2026-03-04T06:00:00Z", "2026-03-05T06:00:00Z", hours)).toBe(4 * 60);
});

test("the hours are those of the place where the answer comes from", () => {
  // 9 to 10 in Moscow is the middle of the night in New York.
  expect(between("2026-03-04T06:00:00Z", "2026-03-04T07:00:00Z")).toBe(60);
  expect(between("2026-03-04T06:00:00Z", "2026-03-04T07:00:00Z", usualHours("America/New_York"))).toBe(0);
});

test("an answer before the question took no time", () => {
  expect(between("2026-03-04T10:00:00Z", "2026-03-04T09:00:00Z")).toBe(0);
});

test("the clocks' change at night moves nothing in the day", () => {
  // Summer time begins in Berlin on 29 March 2026: Friday 17:00 to Monday 10:00 by the wall clock.
  const berlin = usualHours("Europe/Berlin");
  expect(between("2026-03-27T16:00:00Z", "2026-03-30T08:00:00Z", berlin)).toBe(120);
  expect(addWorkingMinutes(new Date("2026-03-27T16:00:00Z"), 120, berlin)).toEqual(
    new Date("2026-03-30T08:00:00Z"),
  );
});

test("an answer due after the evening is due the next working morning", () => {
  expect(addWorkingMinutes(new Date("2026-03-06T14:00:00Z"), 120, MOSCOW)).toEqual(
    new Date("2026-03-09T07:00:00Z"),
  );
  expect(morningOf("2026-03-09", MOSCOW)).toEqual(new Date("2026-03-09T06:00:00Z"));
});

test("a calendar of nothing but days off ends", () => {
  const holidays = new Set(Array.from({ length: 3_000 }, (_, i) => addDays("2022-01-01", i)));
  const hours = { ...MOSCOW, holidays };
  const now = new Date("2026-03-04T10:00:00Z");
  expect(addWorkingMinutes(now, 60, hours) > now).toBe(true);
  expect(waitedSince(now, 60, hours)).toEqual(new Date(0));
});

const instant = fc
  .integer({ min: 0, max: 500 * 1440 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));
const anyHours = fc
  .record({
    timeZone: fc.constantFrom("Europe/Moscow", "Asia/Kolkata", "America/Sao_Paulo"),
    off: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 }),
    startMinute: fc.integer({ min: 0, max: 700 }),
    endMinute: fc.integer({ min: 720, max: 1440 }),
  })
  .map(({ off, ...rest }) => ({ ...rest, holidays: new Set(off.map((day) => addDays("2026-01-01", day))) }));

test("counting forth and counting between agree, whatever the calendar", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 6_000 }), anyHours, (from, minutes, hours) => {
      const to = addWorkingMinutes(from, minutes, hours);
      expect(workingMinutesBetween(from, to, hours)).toBe(minutes);
    }),
  );
});

test("who began to wait before the mark is exactly who has waited so long", () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      anyHours,
      (from, later, limit, hours) => {
        const now = new Date(from.getTime() + later * 60_000);
        const isLate = workingMinutesBetween(from, now, hours) >= limit;
        expect(from < waitedSince(now, limit, hours)).toBe(isLate);
      },
    ),
  );
});

test("a stretch of time is as long as its parts", () => {
  fc.assert(
    fc.property(instant, instant, instant, anyHours, (a, b, c, hours) => {
      const [first, middle, last] = [a, b, c].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
      expect(workingMinutesBetween(first, last, hours)).toBe(
        workingMinutesBetween(first, middle, hours) + workingMinutesBetween(middle, last, hours),
      );
    }),
  );
});
