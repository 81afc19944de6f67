import { expect, test } from "vitest";
import { businessMinutes } from "./hours";

const MOSCOW = "Europe/Moscow";
const between = (from: string, to: string, zone = MOSCOW) =>
  businessMinutes(new Date(from), new Date(to), zone);

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

test("the hours are those of the place where the answer comes from", () => {
  // 9 to 10 in Moscow is the middle of the night in New York.
  expect(between("2026-03-04T06:00:00Z", "2026-03-04T07:00:00Z")).toBe(60);
  expect(between("2026-03-04T06:00:00Z", "2026-03-04T07:00:00Z", "America/New_York")).toBe(0);
});

test("an answer before the question took no time", () => {
  expect(between("2026-03-04T10:00:00Z", "2026-03-04T09:00:00Z")).toBe(0);
});

test("the clocks' change at night moves nothing in the day", () => {
  // Summer time begins in Berlin on 29 March 2026: Friday 17:00 to Monday 10:00 by the wall clock.
  expect(between("2026-03-27T16:00:00Z", "2026-03-30T08:00:00Z", "Europe/Berlin")).toBe(120);
});
