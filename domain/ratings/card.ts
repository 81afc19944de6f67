import { DEFAULT_KAPPA, MARKET_MEAN } from "./prior";
import { type Score, score } from "./score";
import { type Vote, weigh } from "./weigh";

/** A revealed ballot as a scorecard reads it: whose, when, and a score for each criterion that was answered. */
export type CardBallot = {
  readonly rater: string;
  readonly castAt: Date;
  readonly scores: Readonly<Record<string, number | null | undefined>>;
  /** Taken out on record: it is shown and does not count. */
  readonly isRemoved: boolean;
};

/** The answers to one criterion, as votes. */
export const votesOn = (ballots: readonly CardBallot[], criterion: string): Vote[] =>
  ballots.flatMap(({ rater, castAt, scores, isRemoved }) => {
    const value = isRemoved ? null : scores[criterion];
    return typeof value === "number" ? [{ rater, score: value, at: castAt }] : [];
  });

export type Point = Pick<Score, "mean" | "low" | "high"> & { readonly at: Date };

/** The score as it stood after each vote: then known, with then's ages. Oldest first; votes of one instant are one point. */
export function overTime(votes: readonly Vote[]): Point[] {
  const moments = [...new Set(votes.map(({ at }) => at.getTime()))].sort((a, b) => a - b);
  return moments.map((moment) => {
    const at = new Date(moment);
    const known = votes.filter((vote) => vote.at.getTime() <= moment);
    const { mean, low, high } = score(known, at);
    return { at, mean, low, high };
  });
}

/** Over so many days a trend is read; and so many points of the scale are one. */
const TREND = { days: 90, least: 0.3 } as const;
export type Trend = "up" | "down" | "steady";

/** Where the score has gone in ninety days. Steady without a vote older than that: there is nothing to compare with. */
export function trendOf(votes: readonly Vote[], now: Date): Trend {
  const then = new Date(now.getTime() - TREND.days * 86_400_000);
  const before = votes.filter(({ at }) => at <= then);
  if (before.length === 0) return "steady";
  const change = score(votes, now).mean - score(before, then).mean;
  return change >= TREND.least ? "up" : change <= -TREND.least ? "down" : "steady";
}

export type Part = {
  readonly score: number;
  /** By age alone: 1 today, ½ after a year. */
  readonly freshness: number;
  /** What is left of it when its rater's total is held to two votes. */
  readonly weight: number;
  /** Points of the mean that it brings: w·r / (κ + W). */
  readonly points: number;
};

/**
 * How a mean came about: each vote's share, in the order given, and the market's; together they are the mean, exactly.
 * `total` is κ + W, what everything is divided by.
 */
export function explain(votes: readonly Vote[], now: Date, kappa = DEFAULT_KAPPA) {
  const weighed = weigh(votes, now);
  const total = kappa + weighed.reduce((sum, { weight }) => sum + weight, 0);
  const parts = weighed.map(
    ({ score: value, weight, freshness = weight }): Part => ({
      score: value,
      freshness,
      weight,
      points: (weight * value) / total,
    }),
  );
  return {
    parts,
    market: { mean: MARKET_MEAN, weight: kappa, points: (kappa * MARKET_MEAN) / total },
    total,
  };
}
