import { waitFor } from "../approvals/wait";
import { type AnswerClock, readWait } from "../cadence/answer";
import { workingDaysBetween } from "../cadence/calendar";
import type { Reading } from "../cadence/silence";
import { addDays, daysBetween } from "../dates";
import { localOf } from "../instants";
import type { Facts } from "./matter";

/**
 * How pressing a matter is, the most pressing first.
 * `alarm`: harm is being done now, a promise broken or a name found in what a partner reads; `late`: past its time;
 * `due`: its time is today; `waits`: somebody waits for the agency, with no day to it; `week`: of the days ahead;
 * `draft`: begun and left; `rating`: to be said when the rest is done.
 */
export const TIERS = ["alarm", "late", "due", "waits", "week", "draft", "rating"] as const;
export type Tier = (typeof TIERS)[number];

/** Why a matter stands where it stands; each has its sentence in both languages. */
export type Why =
  | "incidentBroken"
  | "incidentCritical"
  | "incidentSerious"
  | "incidentMinor"
  | "promiseLate"
  | "promiseToday"
  | "checkLate"
  | "checkToday"
  | "leak"
  | "answerLate"
  | "answerToday"
  | "answerLater"
  | "approvalLate"
  | "approvalToday"
  | "approvalWaits"
  | "meetingPast"
  | "meetingToday"
  | "meetingLater"
  | "silenceRisk"
  | "silenceLong"
  | "silenceDue"
  | "unheard"
  | "jobLate"
  | "jobToday"
  | "jobSoon"
  | "milestoneLate"
  | "milestoneToday"
  | "milestoneSoon"
  | "taskLate"
  | "taskToday"
  | "taskSoon"
  | "blockedLate"
  | "blocked"
  | "todoLate"
  | "todoToday"
  | "todoSoon"
  | "todoUndated"
  | "delivery"
  | "question"
  | "estimate"
  | "declined"
  | "handOver"
  | "draft"
  | "ratingToday"
  | "rating";

export type Urgency = {
  readonly tier: Tier;
  readonly why: Why;
  /** What the sentence counts, 0 where it counts nothing: hours past the limit for `answerLate`, days of the calendar past a date, otherwise working days. */
  readonly count: number;
  /** The moment the sentence tells of, by the agency's clock: YYYY-MM-DD, or with the time, YYYY-MM-DDTHH:MM. Matters of one tier stand in its order. */
  readonly at: string;
};

/** Where and when the list is read. */
export type Desk = { readonly now: Date; readonly clock: AnswerClock };

/** How pressing a matter is, and why. */
export function judge(facts: Facts, { now, clock }: Desk): Urgency {
  const { timeZone, holidays } = clock.hours;
  const local = (at: Date) => localOf(at, timeZone);
  const today = dayOf(local(now));
  const worked = (since: string) => workingDaysBetween(since, today, holidays);
  /** For what has an age and no date. */
  const aged = (tier: Tier, why: Why, since: Date): Urgency => {
    const at = local(since);
    return { tier, why, at, count: worked(dayOf(at)) };
  };
  switch (facts.source) {
    case "incident":
      if (facts.isBroken) return aged("alarm", "incidentBroken", facts.at);
      if (facts.severity === "critical") return aged("alarm", "incidentCritical", facts.at);
      if (facts.severity === "serious") return aged("late", "incidentSerious", facts.at);
      return aged("waits", "incidentMinor", facts.at);
    case "promise":
      return facts.dueOn < today
        ? dated("alarm", "promiseLate", facts.dueOn, today)
        : dated("due", "promiseToday", facts.dueOn, today);
    case "leak":
      return aged("alarm", "leak", facts.at);
    case "request":
    case "clientQuestion":
    case "remark": {
      const { urgency, dueAt, lateMinutes } = readWait(facts.at, now, clock);
      const at = local(dueAt);
      if (urgency === "late")
        return { tier: "late", why: "answerLate", at, count: Math.floor(lateMinutes / 60) };
      if (dayOf(at) <= today) return { tier: "due", why: "answerToday", at, count: 0 };
      return { tier: "waits", why: "answerLater", at, count: 0 };
    }
    case "approval": {
      const since = local(facts.at);
      const { days, dueOn, isLate } = waitFor(dayOf(since), today, facts.answerDays, holidays);
      if (isLate) return { tier: "late", why: "approvalLate", at: since, count: days };
      if (dueOn <= today) return { tier: "due", why: "approvalToday", at: since, count: days };
      return { tier: "waits", why: "approvalWaits", at: since, count: days };
    }
    case "silence":
      return silent(facts.reading);
    case "unheard":
      return { ...silent(facts.reading), tier: "due", why: "unheard" };
    case "meeting": {
      const at = local(facts.at);
      if (dayOf(at) > today) return { tier: "week", why: "meetingLater", at, count: 0 };
      return { tier: "due", why: facts.at < now ? "meetingPast" : "meetingToday", at, count: 0 };
    }
    case "blocked":
      return facts.dueOn !== null && facts.dueOn < today
        ? dated("late", "blockedLate", facts.dueOn, today)
        : aged("waits", "blocked", facts.at);
    case "todo":
      if (facts.dueOn === null) return { tier: "week", why: "todoUndated", at: END_OF_TIME, count: 0 };
      return withDate(facts.source, facts.dueOn, today);
    case "job":
    case "milestone":
    case "task":
    case "check":
      return withDate(facts.source, facts.dueOn, today);
    case "draft":
      return aged("draft", "draft", facts.at);
    case "rating": {
      const at = local(facts.at);
      const closesToday = dayOf(at) <= today;
      return {
        tier: closesToday ? "due" : "rating",
        why: closesToday ? "ratingToday" : "rating",
        at,
        count: 0,
      };
    }
    default:
      return aged("waits", facts.source, facts.at);
  }
}

/** What has no date stands behind what has one. */
const END_OF_TIME = "9999-12-31";

const dayOf = (local: string): string => local.slice(0, "YYYY-MM-DD".length);

const dated = (tier: Tier, why: Why, dueOn: string, today: string): Urgency => ({
  tier,
  why,
  at: dueOn,
  count: Math.max(0, daysBetween(dueOn, today)),
});

function withDate(
  source: "job" | "milestone" | "task" | "todo" | "check",
  dueOn: string,
  today: string,
): Urgency {
  if (dueOn < today) return dated("late", `${source}Late`, dueOn, today);
  // A check is asked for on its day; one ahead of it is not read.
  if (dueOn === today || source === "check") return dated("due", `${source}Today`, dueOn, today);
  return dated("week", `${source}Soon`, dueOn, today);
}

function silent({ silence, days, dueOn, limitOn }: Reading): Urgency {
  if (silence === "risk") return { tier: "late", why: "silenceRisk", at: limitOn, count: days };
  return { tier: "due", why: silence === "due" ? "silenceDue" : "silenceLong", at: dueOn, count: days };
}

/** The last day of "the coming week" on the list. @param today YYYY-MM-DD */
export const lastDayAhead = (today: string): string => addDays(today, 7);
