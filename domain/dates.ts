import { dateFormat } from "./formats";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const WRITTEN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const DAY_MS = 86_400_000;

/** YYYY-MM-DD of a day that exists, years 1900 to 2999. */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  return parts !== null && fromParts(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/**
 * Reads a date as people write it in a table: 2026-03-01, 1.3.2026, or a full ISO timestamp (its UTC day).
 * Dates with slashes are refused: nobody can tell 3/4 from 4/3.
 * @returns YYYY-MM-DD, or undefined when it is no such day
 */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  const written = WRITTEN_DATE.exec(trimmed);
  if (written) return fromParts(Number(written[3]), Number(written[2]), Number(written[1]));
  if (isIsoDate(trimmed)) return trimmed;
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(trimmed) ? isoDay(new Date(trimmed)) : undefined;
}

/**
 * The calendar day of an instant.
 * @param timeZone IANA name, e.g. "Europe/Moscow"; UTC when left out
 * @returns YYYY-MM-DD, or undefined for an invalid instant
 */
export function isoDay(at: Date, timeZone = "UTC"): string | undefined {
  if (Number.isNaN(at.getTime())) return undefined;
  const text = dateFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
  return isIsoDate(text) ? text : undefined;
}

/** Whole days from one YYYY-MM-DD to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The YYYY-MM-DD so many days later; earlier for a negative count. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

function fromParts(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
