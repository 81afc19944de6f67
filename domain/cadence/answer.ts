import { addWorkingMinutes, type WorkingHours, waitedSince, workingMinutesBetween } from "./hours";

/** By when a client hears a first word, in the agency's own working hours. */
export type AnswerClock = { readonly hours: WorkingHours; readonly limitMinutes: number };

/** Half a working day, until the agency says otherwise. */
export const USUAL_ANSWER_MINUTES = 4 * 60;
/** What may be set: a quarter of an hour to two working weeks. */
export const ANSWER_BOUNDS = { least: 15, most: 10 * 24 * 60 } as const;

export type Wait = {
  /** Working minutes since the client began to wait. */
  readonly minutes: number;
  /** Half of the limit gone is soon, all of it is late. */
  readonly urgency: "fresh" | "soon" | "late";
  readonly dueAt: Date;
  /** Working minutes past the limit; 0 before it. */
  readonly lateMinutes: number;
};

/** How long a client has waited, and how bad that is. */
export function readWait(since: Date, now: Date, { hours, limitMinutes }: AnswerClock): Wait {
  const minutes = workingMinutesBetween(since, now, hours);
  return {
    minutes,
    urgency: minutes >= limitMinutes ? "late" : minutes * 2 >= limitMinutes ? "soon" : "fresh",
    dueAt: addWorkingMinutes(since, limitMinutes, hours),
    lateMinutes: Math.max(0, minutes - limitMinutes),
  };
}

/** Whoever began to wait before this instant is late. */
export const lateBefore = (now: Date, { hours, limitMinutes }: AnswerClock): Date =>
  waitedSince(now, limitMinutes, hours);
