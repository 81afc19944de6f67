import { addWorkingDays, type Holidays, workingDaysBetween } from "./calendar";

/** How often a client, or one of its decision makers, should hear from the agency; in working days. */
export type Cadence = { readonly idealDays: number; readonly mostDays: number };

/**
 * Contact every three to four days keeps a client calm; left alone for about ten it is under stress.
 * Source: the survey's companion articles (docs/survey, fact 9).
 */
export const USUAL_CADENCE: Cadence = { idealDays: 4, mostDays: 10 };
/** What may be set: a daily call to once a quarter. */
export const CADENCE_BOUNDS = { least: 1, most: 60 } as const;

/** `calm`: heard of in time; `due`: today is the day; `silent`: later than that; `risk`: at the most allowed or past it. */
export const SILENCES = ["calm", "due", "silent", "risk"] as const;
export type Silence = (typeof SILENCES)[number];

export type Reading = {
  readonly silence: Silence;
  /** Working days since the last touch. */
  readonly days: number;
  /** The day by which they should hear from the agency, YYYY-MM-DD. */
  readonly dueOn: string;
  /** The day on which it has been too long. */
  readonly limitOn: string;
  /** How much of the most allowed has passed: 1 is the limit. The radar is sorted by it. */
  readonly strain: number;
};

/**
 * How long nobody has spoken with a client, and how bad that is.
 * @param lastOn the day of the last touch; for a client never touched the day it came, YYYY-MM-DD
 * @param today in the organisation's time zone
 */
export function readSilence(lastOn: string, today: string, cadence: Cadence, holidays: Holidays): Reading {
  const days = workingDaysBetween(lastOn, today, holidays);
  return {
    days,
    silence: silenceOf(days, cadence),
    dueOn: addWorkingDays(lastOn, cadence.idealDays, holidays),
    limitOn: addWorkingDays(lastOn, cadence.mostDays, holidays),
    strain: days / cadence.mostDays,
  };
}

function silenceOf(days: number, { idealDays, mostDays }: Cadence): Silence {
  if (days >= mostDays) return "risk";
  if (days > idealDays) return "silent";
  return days === idealDays ? "due" : "calm";
}
