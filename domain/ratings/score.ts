import { DEFAULT_KAPPA, MARKET, MARKET_MEAN } from "./prior";
import { type Vote, type WeightedVote, weigh } from "./weigh";

export type Score = {
  /** μ = Σ k·p_k on the 1–10 scale. */
  readonly mean: number;
  /** The mean pulled by silent periods; equal to `mean` without any. */
  readonly silenceMean: number;
  /** Standard deviation of the mean, not of the votes. */
  readonly sd: number;
  /** The 90 % interval, μ ± 1.645 sd, within 1–10. */
  readonly low: number;
  readonly high: number;
  /** μ − 1.282 sd: what the organisation reaches with nine chances in ten. Lists are sorted by it. */
  readonly rankBound: number;
  /** W = Σw, in full-weight votes. */
  readonly weight: number;
  readonly raters: number;
  /** Is there enough of it to be told to others? */
  readonly shown: boolean;
  /** p_k, at index k − 1. */
  readonly distribution: readonly number[];
};

/** Told to others from so many raters and so much weight, so that no single vote can be read off. */
export const SHOWN_FROM = { raters: 3, weight: 3 } as const;

/** A silent period counts as 0.15 of a vote of 4.5: the neutral middle, a little lowered. */
const SILENCE = { weight: 0.15, score: 4.5 } as const;

/**
 * The score of one criterion: a distribution over 1 … 10, shrunk to the market's by κ votes (a Dirichlet posterior),
 * p_k = (κπ_k + Σw·1[r=k]) / (κ + W). A fractional score is split linearly between its neighbours.
 *
 * sd = √((Σk²p_k − μ²) / (κ + W + 1)), the standard deviation of a Dirichlet's mean.
 * Source: the survey for π; Gelman et al., Bayesian Data Analysis, 3rd ed., § 3.4 for the posterior.
 *
 * @param votes scores on 1–10; one of another value is the caller's mistake and throws a RangeError
 * @param now the instant that ages are counted from
 * @param silentPeriods periods in which the other side was asked and did not answer
 */
export function score(
  votes: readonly Vote[],
  now: Date,
  { silentPeriods = 0, kappa = DEFAULT_KAPPA }: { silentPeriods?: number; kappa?: number } = {},
): Score {
  return scoreWeighted(weigh(votes, now), { silentPeriods, kappa });
}

/** The same, of votes whose weights are known already. */
export function scoreWeighted(
  votes: readonly WeightedVote[],
  { silentPeriods = 0, kappa = DEFAULT_KAPPA }: { silentPeriods?: number; kappa?: number } = {},
): Score {
  const weight = votes.reduce((sum, vote) => sum + vote.weight, 0);
  const distribution = posterior(votes, kappa, weight);
  const mean = moment(distribution, 1);
  const sd = Math.sqrt(Math.max(0, moment(distribution, 2) - mean ** 2) / (kappa + weight + 1));
  const raters = new Set(votes.map(({ rater }) => rater)).size;
  return {
    mean,
    silenceMean: silentPeriods > 0 ? withSilence(votes, silentPeriods, kappa, weight) : mean,
    sd,
    low: withinScale(mean - 1.645 * sd),
    high: withinScale(mean + 1.645 * sd),
    rankBound: mean - 1.282 * sd,
    weight,
    raters,
    shown: raters >= SHOWN_FROM.raters && weight >= SHOWN_FROM.weight,
    distribution,
  };
}

function posterior(votes: readonly WeightedVote[], kappa: number, weight: number): number[] {
  const counts = MARKET.map((share) => kappa * share);
  for (const vote of votes) {
    const below = Math.floor(vote.score);
    const above = vote.score - below;
    counts[below - 1] = (counts[below - 1] ?? 0) + vote.weight * (1 - above);
    if (above > 0) counts[below] = (counts[below] ?? 0) + vote.weight * above;
  }
  return counts.map((count) => count / (kappa + weight));
}

/** (κm₀ + Σwr + 0.15·S·4.5) / (κ + W + 0.15·S). */
function withSilence(votes: readonly WeightedVote[], periods: number, kappa: number, weight: number): number {
  const silence = SILENCE.weight * periods;
  const sum = votes.reduce((total, vote) => total + vote.weight * vote.score, 0);
  return (kappa * MARKET_MEAN + sum + silence * SILENCE.score) / (kappa + weight + silence);
}

const moment = (distribution: readonly number[], power: number) =>
  distribution.reduce((sum, share, index) => sum + share * (index + 1) ** power, 0);

/** Within the scale that people see. */
export const withinScale = (value: number) => Math.min(10, Math.max(1, value));
