/** What was shared in one quarter; `startsOn` is the quarter's first day, YYYY-MM-DD. */
export type QuarterCount = { readonly startsOn: string; readonly shared: number };

/** Critical situations shared over so many quarters that are over. */
export const QUARTERS_TOLD = 4;

/**
 * How many critical situations with clients an engagement shared, over the last four quarters that are over, beside the
 * tasks first delivered in them. The running quarter never counts: what moves in it would tell a day (decision 14).
 * @returns null while nothing was delivered in them, so that a bare number never stands alone
 */
export function sharedIncidents(
  quarters: readonly QuarterCount[],
  deliveries: readonly (Date | null)[],
  now: Date,
): { readonly shared: number; readonly sample: number } | null {
  const until = quarterOf(now);
  const since = quarterOf(
    new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() - 3 * QUARTERS_TOLD, 1)),
  );
  const isIn = (at: Date) => at >= since && at < until;
  const sample = deliveries.filter((at) => at !== null && isIn(at)).length;
  if (sample === 0) return null;
  const shared = quarters
    .filter(({ startsOn }) => isIn(new Date(`${startsOn}T00:00:00Z`)))
    .reduce((sum, quarter) => sum + quarter.shared, 0);
  return { shared, sample };
}

/** The first instant of the quarter, in UTC. */
const quarterOf = (at: Date): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), Math.floor(at.getUTCMonth() / 3) * 3, 1));
