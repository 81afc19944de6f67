import { addDays } from "../dates";
import { instantOf, localOf } from "../instants";
import { type Holidays, isWorkingDay, NO_HOLIDAYS, workingDaysBetween } from "./calendar";

/** When somebody works: from one minute of the day to another, on working days, by the clock on their wall. */
export type WorkingHours = {
  /** IANA name of the place where the clock hangs. */
  readonly timeZone: string;
  readonly holidays: Holidays;
  /** Minutes after midnight; the start is before the end. */
  readonly startMinute: number;
  readonly endMinute: number;
};

/** Nine to eighteen, Monday to Friday: what is taken of whoever has not written down their own. */
export const USUAL_DAY = { startMinute: 9 * 60, endMinute: 18 * 60 } as const;

/** The usual hours of a place whose days off are not known. */
export const usualHours = (timeZone: string): WorkingHours => ({
  timeZone,
  holidays: NO_HOLIDAYS,
  ...USUAL_DAY,
});

/**
 * Minutes of working time between two instants: what was asked on Friday evening and answered on Monday at ten took one
 * hour.
 * @returns 0 when `to` is not later
 */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours): number {
  if (to <= from) return 0;
  const [start, end] = [wallOf(from, hours), wallOf(to, hours)];
  const days = workingDaysBetween(start.day, end.day, hours.holidays);
  // Whole days from the first morning to the last, then what is left of the last, less what had gone of the first.
  const firstIsWorked = isWorkingDay(start.day, hours.holidays);
  const lastIsWorked = isWorkingDay(end.day, hours.holidays);
  const mornings = days + (firstIsWorked ? 1 : 0) - (lastIsWorked ? 1 : 0);
  const gone = firstIsWorked ? workedOf(start.minute, hours) : 0;
  const left = lastIsWorked ? workedOf(end.minute, hours) : 0;
  // Where the clocks go back at night, a later instant may show an earlier minute.
  return Math.max(0, mornings * lengthOf(hours) + left - gone);
}

/** The instant at which so many minutes of working time have passed since `from`. */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours): Date {
  const start = wallOf(from, hours);
  let left = minutes + (isWorkingDay(start.day, hours.holidays) ? workedOf(start.minute, hours) : 0);
  let day = start.day;
  for (let tries = 0; tries < MOST_DAYS; tries++, day = addDays(day, 1)) {
    if (!isWorkingDay(day, hours.holidays)) continue;
    if (left <= lengthOf(hours)) return at(day, hours.startMinute + left, hours);
    left -= lengthOf(hours);
  }
  return at(day, hours.startMinute, hours);
}

/**
 * Whoever began to wait before this instant has waited so many working minutes by `now`. A list can then be asked for
 * the late ones by one comparison.
 * @param minutes at least 1
 */
export function waitedSince(now: Date, minutes: number, hours: WorkingHours): Date {
  const end = wallOf(now, hours);
  let left = minutes;
  let day = end.day;
  for (let tries = 0; tries < MOST_DAYS; tries++, day = addDays(day, -1)) {
    if (!isWorkingDay(day, hours.holidays)) continue;
    const worked = day === end.day ? workedOf(end.minute, hours) : lengthOf(hours);
    // The minute itself still counts: waits are whole minutes.
    if (left <= worked) return at(day, hours.startMinute + worked - left + 1, hours);
    left -= worked;
  }
  return new Date(0);
}

/** The beginning of work on a day, whether anybody works then or not. @param day YYYY-MM-DD */
export const morningOf = (day: string, hours: WorkingHours): Date => at(day, hours.startMinute, hours);

/** Two years and more without a working day are a slip of somebody's calendar; it must not hang a page. */
const MOST_DAYS = 1_000;

const lengthOf = ({ startMinute, endMinute }: WorkingHours): number => endMinute - startMinute;

/** How much of a working day has gone by that minute. */
const workedOf = (minute: number, { startMinute, endMinute }: WorkingHours): number =>
  Math.min(Math.max(minute - startMinute, 0), endMinute - startMinute);

function wallOf(
  instant: Date,
  { timeZone }: WorkingHours,
): { readonly day: string; readonly minute: number } {
  const local = localOf(instant, timeZone);
  return { day: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}

function at(day: string, minute: number, { timeZone }: WorkingHours): Date {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  // Midnight is the first minute of the next day.
  const local = hour < 24 ? `${day}T${pad(hour)}:${pad(rest)}` : `${addDays(day, 1)}T00:${pad(rest)}`;
  return instantOf(local, timeZone) ?? new Date(`${local}:00Z`);
}

const pad = (number: number): string => String(number).padStart(2, "0");
