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

/** Both sides near the top of the scale while hardly anything was done, so many periods in a row. */
const MUTUAL = { from: 9.5, periods: 3, littleMinutes: 480 } as const;

/**
 * The longest run of periods in which both sides gave 9.5 or more while less than a day's work was logged; null under three
 * in a row. A person should look; it never changes a score by itself.
 * @param periods oldest first; a score is null where a side was silent
 */
export function mutualPraise(
  periods: readonly {
    readonly given: number | null;
    readonly received: number | null;
    readonly workedMinutes: number;
  }[],
): { readonly periods: number; readonly workedMinutes: number } | null {
  let best: { periods: number; workedMinutes: number } | null = null;
  let run = { periods: 0, workedMinutes: 0 };
  for (const { given, received, workedMinutes } of periods) {
    const isPraise = (given ?? 0) >= MUTUAL.from && (received ?? 0) >= MUTUAL.from;
    run =
      isPraise && workedMinutes < MUTUAL.littleMinutes
        ? { periods: run.periods + 1, workedMinutes: run.workedMinutes + workedMinutes }
        : { periods: 0, workedMinutes: 0 };
    if (run.periods >= MUTUAL.periods && run.periods > (best?.periods ?? 0)) best = run;
  }
  return best;
}

/** Where words and figures part: votes of 8 and more beside bad figures, or of 5 and less beside good ones. */
const APART = { votes: 3, sample: 5, kind: 8, harsh: 5, badShare: 0.4, goodShare: 0.1 } as const;
const ON_TIME = { bad: 0.65, good: 0.85 } as const;

/**
 * Do the votes say one thing and the work another? `kinder`: praised, though late or sent back often; `harsher`: rated low
 * although punctual and hardly ever sent back. Null when they agree or too little is known. A person should look.
 * @param votes plain scores of the organisation that was rated
 * @param returns share of deliveries that came back
 */
export function scoreAndFactsApart(
  votes: readonly number[],
  onTime: { readonly mean: number; readonly sample: number },
  returns: { readonly share: number; readonly sample: number } | null,
): "kinder" | "harsher" | null {
  if (votes.length < APART.votes || onTime.sample < APART.sample) return null;
  if (!returns || returns.sample < APART.sample) return null;
  const mean = votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
  const isBad = onTime.mean <= ON_TIME.bad || returns.share >= APART.badShare;
  const isGood = onTime.mean >= ON_TIME.good && returns.share <= APART.goodShare;
  if (mean >= APART.kind && isBad) return "kinder";
  return mean <= APART.harsh && isGood ? "harsher" : null;
}

/**
 * The usual correlation of given and received, r₀: over all pairs that there are. 0 when it cannot be told.
 */
export const usualCorrelation = (
  pairs: readonly { readonly received: number; readonly given: number }[],
): number => (pairs.length < 4 ? 0 : (correlation(pairs) ?? 0));
