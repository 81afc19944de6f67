export type PeriodKind = "month" | "stage";

/** From the opening, in days; the database counts the same (db/schema/exchange/rating_periods.ts). */
export const WINDOW_DAYS = 14;
/** From the reveal, in days; the database counts the same (`check_reply` of db/functions/ratings.sql). */
export const REPLY_DAYS = 14;

/** How a period stands for one organisation. */
export const STANDINGS = ["toCast", "sealed", "revealed", "silent"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * @param period what this organisation can see of it: nothing of the other side's before the reveal
 */
export function standingOf(period: {
  /** By the database's clock: now() < closes_at. */
  readonly isOpen: boolean;
  readonly hasOwn: boolean;
  /** The own ballot's reveal has come, or the other side's ballot can be read. */
  readonly isRevealed: boolean;
}): Standing {
  if (period.isRevealed) return "revealed";
  if (!period.isOpen) return "silent";
  return period.hasOwn ? "sealed" : "toCast";
}
