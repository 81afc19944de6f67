import { dateFormat } from "./formats";

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

/**
 * The instant that a wall clock showed.
 * @param local as a datetime field sends it, "2026-03-01T14:30"
 * @param timeZone IANA name of the place where the clock hangs
 * @returns undefined for a time that no clock shows. In an hour that a zone repeats, the earlier one; in one that it
 *   leaves out, the instant an hour on
 */
export function instantOf(local: string, timeZone: string): Date | undefined {
  const asUtc = LOCAL.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  if (new Date(asUtc).toISOString().slice(0, 16) !== local) return undefined;
  // An offset a day before and one a day after: between them lies at most one change of the clocks.
  const [before, after] = [-DAY_MS, DAY_MS].map((shift) => asUtc - offsetMs(asUtc + shift, timeZone));
  const candidates = [before, after].filter((at): at is number => at !== undefined);
  const exact = candidates.find((at) => localOf(new Date(at), timeZone) === local);
  return new Date(exact ?? candidates[0] ?? asUtc);
}

/** What a wall clock shows at an instant, as a datetime field takes it. */
export function localOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetMs(at.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** Whole minutes from one instant to another by any clock; 0 when the clock of whoever began runs ahead. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));

const DAY_MS = 86_400_000;

/** Clocks are put forward and back at quarters of an hour, so one reading serves a whole quarter. */
const QUARTER_MS = 15 * 60_000;
/** Before this, clocks were put right by odd minutes and seconds. */
const ORDERLY_SINCE = Date.UTC(1975, 0, 1);
const MOST_OFFSETS = 20_000;
const offsets = new Map<string, number>();

/** A list of fifty waits asks for hundreds of offsets, most of them the same, and each costs a formatting. */
function offsetMs(at: number, timeZone: string): number {
  if (at < ORDERLY_SINCE) return readOffsetMs(at, timeZone);
  const key = `${timeZone} ${Math.floor(at / QUARTER_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = readOffsetMs(at, timeZone);
  offsets.set(key, offset);
  return offset;
}

function readOffsetMs(at: number, timeZone: string): number {
  const parts = dateFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
