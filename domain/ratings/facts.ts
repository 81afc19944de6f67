/** Before anything is known, a team is taken to deliver eight times of ten on time. */
const ON_TIME_PRIOR = { onTime: 8, late: 2 } as const;

export type Share = { readonly mean: number; readonly sd: number; readonly sample: number };

/** The share of deliveries on time, 0–1, with a Beta(8, 2) prior; sd is that of the posterior. */
export function onTimeShare(onTime: number, all: number): Share {
  const a = ON_TIME_PRIOR.onTime + onTime;
  const b = ON_TIME_PRIOR.late + all - onTime;
  return { mean: a / (a + b), sd: Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1))), sample: all };
}

/**
 * How far estimates are from what was spent: the median of |ln(actual / estimate)|, 0 for a perfect estimator.
 * Its counter-fact is the padding, the median of the same without the bars: negative when less was spent than estimated.
 * Null without a task that has both, in minutes, above zero.
 */
export function estimateHonesty(
  tasks: readonly { readonly estimateMinutes: number; readonly actualMinutes: number }[],
): { readonly deviation: number; readonly padding: number; readonly sample: number } | null {
  const logs = tasks
    .filter(({ estimateMinutes, actualMinutes }) => estimateMinutes > 0 && actualMinutes > 0)
    .map(({ estimateMinutes, actualMinutes }) => Math.log(actualMinutes / estimateMinutes));
  const deviation = median(logs.map(Math.abs));
  const padding = median(logs);
  return deviation === null || padding === null ? null : { deviation, padding, sample: logs.length };
}

/** Null of an empty list; the mean of the two middle values of an even one. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
