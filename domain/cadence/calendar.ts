import { addDays, daysBetween } from "../dates";

/** Days off beside Saturdays and Sundays, YYYY-MM-DD. */
export type Holidays = ReadonlySet<string>;

export const NO_HOLIDAYS: Holidays = new Set();

/**
 * Working days that have passed from one day to another: the first does not count, the last does. From Friday to Monday
 * is one.
 * @param from YYYY-MM-DD in the organisation's time zone
 * @returns 0 when `to` is not later
 */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let worked = weeks * 5;
  for (let left = days - weeks * 7; left > 0; left--) if (!isWeekend(addDays(to, 1 - left))) worked++;
  for (const day of holidays) if (day > from && day <= to && !isWeekend(day)) worked--;
  return worked;
}

/** The day on which so many working days have passed since `from`. */
export function addWorkingDays(from: string, count: number, holidays: Holidays): string {
  let day = from;
  // A year of days off would be a slip of somebody's calendar; it must not hang a page.
  for (let left = count, tries = 0; left > 0 && tries < 400 + count * 2; tries++) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left--;
  }
  return day;
}

export const isWorkingDay = (day: string, holidays: Holidays): boolean =>
  !isWeekend(day) && !holidays.has(day);

/** Saturday or Sunday. */
function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
