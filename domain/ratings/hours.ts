import { localOf } from "../instants";

/** Monday to Friday, 9 to 18 by the organisation's own clock. */
const DAY_STARTS = 9 * 60;
const DAY_MINUTES = 9 * 60;
const WORKING_DAYS = 5;
const MINUTE_MS = 60_000;

/**
 * Minutes of working time between two instants: what was asked on Friday evening and answered on Monday at ten took one
 * hour. Holidays are not known and count as work.
 * @param timeZone IANA name of the place where the one who answers works
 * @returns 0 when `to` is not later
 */
export function businessMinutes(from: Date, to: Date, timeZone: string): number {
  return to > from ? worked(localMinutes(to, timeZone)) - worked(localMinutes(from, timeZone)) : 0;
}

const localMinutes = (at: Date, timeZone: string) =>
  Math.floor(Date.parse(`${localOf(at, timeZone)}:00Z`) / MINUTE_MS);

/** Working minutes from a Monday long ago to a minute of the wall clock. */
function worked(minute: number): number {
  const day = Math.floor(minute / 1440);
  // 1 January 1970 was a Thursday.
  const weeks = Math.floor((day + 3) / 7);
  const weekday = day + 3 - weeks * 7;
  const whole = weeks * WORKING_DAYS + Math.min(weekday, WORKING_DAYS);
  const sinceMorning = Math.min(Math.max(minute - day * 1440 - DAY_STARTS, 0), DAY_MINUTES);
  return whole * DAY_MINUTES + (weekday < WORKING_DAYS ? sinceMorning : 0);
}
