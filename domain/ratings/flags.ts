import { score } from "./score";
import type { Vote } from "./weigh";

/**
 * How far one rater's votes stand above what all others say, in standard errors:
 * z = (r̄_X − μ_−X) / √(sd²_−X + 4 / n_X). 4 is the variance of one vote on the 1–10 scale.
 * Null when that rater has not voted. From 2.5 a person should look; it never changes a score by itself.
 */
export function collusion(votes: readonly Vote[], rater: string, now: Date): number | null {
  const own = votes.filter((vote) => vote.rater === rater);
  if (own.length === 0) return null;
  const others = score(
    votes.filter((vote) => vote.rater !== rater),
    now,
  );
  const mean = own.reduce((sum, vote) => sum + vote.score, 0) / own.length;
  return (mean - others.mean) / Math.sqrt(others.sd ** 2 + 4 / own.length);
}

/**
 * Does an organisation pay back what it was given? Fisher's z of the correlation between given and received scores
 * against the portal's usual one: (atanh r − atanh r₀)·√(n − 3). Null under four pairs or without any variation.
 * From 2.33 a person should look; it never changes a score by itself.
 * Source: Fisher (1915), Biometrika 10, 507–521.
 *
 * @param pairs what was received and what was given next, period by period
 * @param usual r₀, the same correlation over all organisations
 */
export function retaliation(
  pairs: readonly { readonly received: number; readonly given: number }[],
  usual: number,
): number | null {
  if (pairs.length < 4) return null;
  const r = correlation(pairs);
  return r === null ? null : (finiteAtanh(r) - finiteAtanh(usual)) * Math.sqrt(pairs.length - 3);
}

function correlation(pairs: readonly { received: number; given: number }[]): number | null {
  const n = pairs.length;
  const x = pairs.reduce((sum, { received }) => sum + received, 0) / n;
  const y = pairs.reduce((sum, { given }) => sum + given, 0) / n;
  const together = pairs.reduce((sum, pair) => sum + (pair.received - x) * (pair.given - y), 0);
  const spread = Math.sqrt(
    pairs.reduce((sum, { received }) => sum + (received - x) ** 2, 0) *
      pairs.reduce((sum, { given }) => sum + (given - y) ** 2, 0),
  );
  return spread > 0 ? together / spread : null;
}

/** A perfect correlation of few pairs is still only a strong hint. */
const finiteAtanh = (r: number) => Math.atanh(Math.min(0.999, Math.max(-0.999, r)));
