import { numberFormat } from "./formats";
import { ok, type Result, refuse } from "./result";

/** Ten thousand hours: more is a slip of the finger. */
export const MAX_MINUTES = 600_000;

const CLOCK = /^(\d+):([0-5]\d)$/;
const HOURS = /^(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|ч|час|часа|часов)?\.?$/;
const MINUTES = /^(\d+)\s*(?:m|mins?|minutes?|м|мин|минута|минуты|минут)\.?$/;
const BOTH =
  /^(\d+)\s*(?:h|hrs?|hours?|ч|час|часа|часов)\.?\s*(\d+)\s*(?:m|mins?|minutes?|м|мин|минута|минуты|минут)?\.?$/;

/**
 * Time as people type it: "1.5" and "1,5" are hours; "1:30", "1h 30m", "1 ч 30 мин", "90 мин".
 * @param field names the field in the refusal
 * @returns whole minutes from 1 to MAX_MINUTES; notANumber, tooSmall or tooBig otherwise
 */
export function parseMinutes(text: string, field = "minutes"): Result<number> {
  const minutes = read(text.trim().toLowerCase());
  if (minutes === undefined) return refuse("invalid", { [field]: "notANumber" });
  if (minutes < 1) return refuse("invalid", { [field]: "tooSmall" });
  return minutes > MAX_MINUTES ? refuse("invalid", { [field]: "tooBig" }) : ok(minutes);
}

/** "1 ч 30 мин", "1 hr 30 min"; zero is "0 мин". Words and plurals are the platform's own. */
export function formatMinutes(minutes: number, locale: string): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours && unit(hours, "hour", locale), (rest || !hours) && unit(rest, "minute", locale)];
  return parts.filter(Boolean).join(" ");
}

/** Minutes as a field of a form shows them, to be typed over: "1:30", "40:00". `parseMinutes` reads them back. */
export const typedMinutes = (minutes: number): string =>
  `${Math.trunc(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** A time of day, "9:00" to "24:00", in minutes after midnight; undefined for what no clock shows. */
export function parseClock(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.]([0-5]\d)$/.exec(text.trim()) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 24 * 60 ? minutes : undefined;
}

/** A time of day as a field shows it: "09:00". */
export const typedClock = (minutes: number): string =>
  `${String(Math.trunc(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

function read(text: string): number | undefined {
  const pair = CLOCK.exec(text) ?? BOTH.exec(text);
  if (pair) return Number(pair[1]) * 60 + Number(pair[2]);
  const hours = HOURS.exec(text);
  if (hours) return Math.round(Number(hours[1]?.replace(",", ".")) * 60);
  const minutes = MINUTES.exec(text);
  return minutes ? Number(minutes[1]) : undefined;
}

const unit = (count: number, name: "hour" | "minute", locale: string): string =>
  numberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(count);
