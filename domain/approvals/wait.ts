import { addWorkingDays, type Holidays, workingDaysBetween } from "../cadence/calendar";

export type Wait = {
  /** Working days since it came to them. */
  readonly days: number;
  /** The day by which they should have answered, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly isLate: boolean;
};

/**
 * How long a decision maker has kept an approval, and whether that is too long.
 * @param askedOn the day it came to them, YYYY-MM-DD in the organisation's time zone
 * @param answerDays how many working days they have
 */
export function waitFor(askedOn: string, today: string, answerDays: number, holidays: Holidays): Wait {
  const days = workingDaysBetween(askedOn, today, holidays);
  return { days, dueOn: addWorkingDays(askedOn, answerDays, holidays), isLate: days > answerDays };
}
