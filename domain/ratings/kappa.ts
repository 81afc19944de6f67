import { DEFAULT_KAPPA } from "./prior";

/** From so many organisations with so many votes each, the portal's own votes say how far to trust one of them. */
const ENOUGH = { organisations: 30, votes: 3 } as const;
const BOUNDS = { least: 2, most: 15 } as const;

/**
 * κ = MSW / τ²: how noisy one vote is beside how far organisations truly differ, within 2–15.
 * One-way analysis of variance with unequal groups; τ² = (MSB − MSW) / n₀, n₀ = (N − Σn²/N) / (k − 1).
 * Source: Searle, Casella & McCulloch, Variance Components (1992), § 3.6.
 *
 * @param organisations the scores that each organisation got, 1–10
 */
export function estimateKappa(organisations: readonly (readonly number[])[]): number {
  const groups = organisations.filter((scores) => scores.length >= ENOUGH.votes);
  if (groups.length < ENOUGH.organisations) return DEFAULT_KAPPA;
  const all = groups.flat();
  const grand = average(all);
  const between = groups.reduce((sum, scores) => sum + scores.length * (average(scores) - grand) ** 2, 0);
  const within = groups.reduce((sum, scores) => sum + squares(scores), 0) / (all.length - groups.length);
  const typicalSize =
    (all.length - groups.reduce((sum, { length }) => sum + length ** 2, 0) / all.length) /
    (groups.length - 1);
  const differing = (between / (groups.length - 1) - within) / typicalSize;
  // Organisations that do not differ measurably: trust the market as far as allowed.
  const kappa = differing > 0 ? within / differing : BOUNDS.most;
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, kappa));
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function squares(values: readonly number[]): number {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
