import { expect, test } from "vitest";
import { usualHours } from "../cadence/hours";
import { readSilence } from "../cadence/silence";
import { type Desk, judge, lastDayAhead } from "./judge";

const clock = { hours: usualHours("Europe/Moscow"), limitMinutes: 4 * 60 };
/** By the clock on the agency's wall in Moscow. 27 November 2026 is a Friday. */
const at = (local: string) => new Date(`${local}:00+03:00`);
const desk: Desk = { now: at("2026-11-30T12:00"), clock };

test.each([
  ["broken", { severity: "minor", isBroken: true }, "alarm", "incidentBroken"],
  ["critical", { severity: "critical", isBroken: false }, "alarm", "incidentCritical"],
  ["serious", { severity: "serious", isBroken: false }, "late", "incidentSerious"],
  ["minor", { severity: "minor", isBroken: false }, "waits", "incidentMinor"],
] as const)("a situation with a client is as pressing as it is bad: %s", (_, facts, tier, why) => {
  const judged = judge({ source: "incident", at: at("2026-11-26T10:00"), ...facts }, desk);
  // Friday and Monday; the weekend does not count.
  expect(judged).toMatchObject({ tier, why, count: 2 });
});

test.each([
  ["2026-11-28", "promise", "alarm", "promiseLate", 2],
  ["2026-11-30", "promise", "due", "promiseToday", 0],
  ["2026-11-27", "check", "late", "checkLate", 3],
  ["2026-11-30", "check", "due", "checkToday", 0],
  ["2026-11-29", "job", "late", "jobLate", 1],
  ["2026-11-30", "milestone", "due", "milestoneToday", 0],
  ["2026-12-03", "task", "week", "taskSoon", 0],
  ["2026-11-01", "todo", "late", "todoLate", 29],
] as const)("by its day %s a %s is %s", (dueOn, source, tier, why, count) => {
  expect(judge({ source, dueOn }, desk)).toMatchObject({ tier, why, count, at: dueOn });
});

test("a client who waits for a word is late by working hours, and by the agency's clock due today", () => {
  const asked = (local: string) => judge({ source: "request", at: at(local) }, desk);
  expect(asked("2026-11-27T15:00")).toMatchObject({ tier: "late", why: "answerLate", count: 2 });
  expect(asked("2026-11-30T11:00")).toMatchObject({
    tier: "due",
    why: "answerToday",
    at: "2026-11-30T15:00",
  });
  expect(
    judge({ source: "clientQuestion", at: at("2026-11-30T16:00") }, { ...desk, now: at("2026-11-30T17:00") }),
  ).toMatchObject({
    tier: "waits",
    why: "answerLater",
    at: "2026-12-01T11:00",
  });
});

test("an approval is late once its decision maker has had it longer than agreed", () => {
  const kept = (local: string) => judge({ source: "approval", at: at(local), answerDays: 2 }, desk);
  expect(kept("2026-11-25T10:00")).toMatchObject({ tier: "late", why: "approvalLate", count: 3 });
  expect(kept("2026-11-26T10:00")).toMatchObject({ tier: "due", why: "approvalToday", count: 2 });
  expect(kept("2026-11-27T10:00")).toMatchObject({ tier: "waits", why: "approvalWaits", count: 1 });
});

test("silence is late at the most allowed; before that its call is one of today's", () => {
  const cadence = { idealDays: 2, mostDays: 4 };
  const since = (on: string, source: "silence" | "unheard" = "silence") =>
    judge({ source, reading: readSilence(on, "2026-11-30", cadence, new Set()) }, desk);
  expect(since("2026-11-24")).toMatchObject({ tier: "late", why: "silenceRisk", count: 4 });
  expect(since("2026-11-25")).toMatchObject({ tier: "due", why: "silenceLong", count: 3 });
  expect(since("2026-11-26")).toMatchObject({ tier: "due", why: "silenceDue", count: 2 });
  expect(since("2026-11-20", "unheard")).toMatchObject({ tier: "due", why: "unheard", count: 6 });
});

test("a team that stands still past its date is late, otherwise it waits", () => {
  const blocked = (dueOn: string | null) =>
    judge({ source: "blocked", at: at("2026-11-27T10:00"), dueOn }, desk);
  expect(blocked("2026-11-29")).toMatchObject({ tier: "late", why: "blockedLate" });
  expect(blocked("2026-11-30")).toMatchObject({ tier: "waits", why: "blocked", count: 1 });
  expect(blocked(null)).toMatchObject({ tier: "waits" });
});

test("a meeting is of today until midnight, begun or not, and tomorrow's is of the week", () => {
  const meeting = (local: string) => judge({ source: "meeting", at: at(local) }, desk);
  expect(meeting("2026-11-30T10:00")).toMatchObject({ tier: "due", why: "meetingPast" });
  expect(meeting("2026-11-30T23:59")).toMatchObject({ tier: "due", why: "meetingToday" });
  expect(meeting("2026-12-01T00:00")).toMatchObject({ tier: "week", why: "meetingLater" });
});

test("a ballot is last of all until the day on which its window closes", () => {
  expect(judge({ source: "rating", at: at("2026-12-01T09:00") }, desk).tier).toBe("rating");
  expect(judge({ source: "rating", at: at("2026-11-30T23:00") }, desk)).toMatchObject({
    tier: "due",
    why: "ratingToday",
  });
});

test("a to-do without a date stands behind all that have one", () => {
  expect(judge({ source: "todo", dueOn: null }, desk)).toMatchObject({ tier: "week", why: "todoUndated" });
  expect(judge({ source: "todo", dueOn: null }, desk).at > "2999-12-31").toBe(true);
});

test("what is today is the agency's to say: at one instant it is Monday in Vladivostok and Sunday in Lisbon", () => {
  const now = new Date("2026-11-29T20:00:00Z");
  const where = (timeZone: string) =>
    judge({ source: "todo", dueOn: "2026-11-30" }, { now, clock: { ...clock, hours: usualHours(timeZone) } });
  expect(where("Asia/Vladivostok").why).toBe("todoToday");
  expect(where("Europe/Lisbon").why).toBe("todoSoon");
  const delivered = { source: "delivery", at: new Date("2026-11-27T23:30:00Z") } as const;
  const monday = new Date("2026-11-30T12:00:00Z");
  const days = (timeZone: string) =>
    judge(delivered, { now: monday, clock: { ...clock, hours: usualHours(timeZone) } }).count;
  // On Friday night in Lisbon it is Saturday in Moscow: one working day has passed since either.
  expect([days("Europe/Lisbon"), days("Europe/Moscow")]).toEqual([1, 1]);
});

test("the minute before midnight and the minute after are two days, also where the clocks change", () => {
  // Summer time ends in Berlin in the night to 25 October 2026.
  const berlin = { ...clock, hours: usualHours("Europe/Berlin") };
  const why = (now: string) =>
    judge({ source: "task", dueOn: "2026-10-25" }, { now: new Date(now), clock: berlin }).why;
  expect(why("2026-10-24T21:59:00Z")).toBe("taskSoon");
  expect(why("2026-10-24T22:00:00Z")).toBe("taskToday");
  expect(why("2026-10-25T22:59:00Z")).toBe("taskToday");
  expect(why("2026-10-25T23:00:00Z")).toBe("taskLate");
});

test("the coming week is seven days, over the end of a year", () => {
  expect(lastDayAhead("2026-12-28")).toBe("2027-01-04");
});
