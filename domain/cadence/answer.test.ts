import { expect, test } from "vitest";
import { lateBefore, readWait } from "./answer";
import { usualHours } from "./hours";

const clock = { hours: usualHours("Europe/Moscow"), limitMinutes: 240 };
// 27 November 2026 is a Friday; 18:00 in Moscow is 15:00 UTC.
const now = new Date("2026-11-30T08:00:00Z");
const since = (at: string) => readWait(new Date(at), now, clock);

test("asked on Friday at five in the evening, the whole weekend is no wait", () => {
  expect(since("2026-11-27T14:00:00Z")).toEqual({
    minutes: 180,
    urgency: "soon",
    dueAt: new Date("2026-11-30T09:00:00Z"),
    lateMinutes: 0,
  });
});

test("half of the limit is soon, all of it is late, and late has a measure", () => {
  expect(since("2026-11-30T06:01:00Z").urgency).toBe("fresh");
  expect(since("2026-11-30T06:00:00Z").urgency).toBe("soon");
  expect(since("2026-11-27T13:00:00Z")).toMatchObject({ urgency: "late", lateMinutes: 0 });
  expect(since("2026-11-27T11:30:00Z")).toMatchObject({ urgency: "late", lateMinutes: 90 });
});

test("a request from the future has waited no time", () => {
  expect(since("2026-12-01T10:00:00Z").minutes).toBe(0);
});

test("the mark of the late parts the same two requests", () => {
  const mark = lateBefore(now, clock);
  expect(new Date("2026-11-27T13:00:00Z") < mark).toBe(true);
  expect(new Date("2026-11-27T13:01:00Z") < mark).toBe(false);
});
