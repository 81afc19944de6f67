import { type Holidays, workingDaysBetween } from "../cadence/calendar";
import { CONTACT_DAYS } from "./survey";

/** How long clients waited between two contacts, in working days: brisk, calm, slow, too long. */
export const GAP_BANDS = ["brisk", "calm", "slow", "tooLong"] as const;
export type GapBand = (typeof GAP_BANDS)[number];

type Gap = { readonly from: string; readonly to: string; readonly count: number };

/** Gaps by band, their number and their median; days YYYY-MM-DD. */
export function readGaps(gaps: readonly Gap[], holidays: Holidays) {
  const bands: Record<GapBand, number> = { brisk: 0, calm: 0, slow: 0, tooLong: 0 };
  const sorted = gaps
    .map(({ from, to, count }) => ({ days: workingDaysBetween(from, to, holidays), count }))
    .sort((a, b) => a.days - b.days);
  for (const { days, count } of sorted) bands[bandOf(days)] += count;
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  return { bands, n, medianDays: medianOf(sorted, n) };
}

const bandOf = (days: number): GapBand =>
  days < 3 ? "brisk" : days <= CONTACT_DAYS.calm ? "calm" : days < CONTACT_DAYS.stress ? "slow" : "tooLong";

function medianOf(sorted: readonly { readonly days: number; readonly count: number }[], n: number) {
  let passed = 0;
  for (const { days, count } of sorted) {
    passed += count;
    if (passed * 2 >= n) return days;
  }
  return undefined;
}
