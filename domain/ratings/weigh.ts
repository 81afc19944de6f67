export type Vote = {
  /** The organisation that rates, never a person. */
  readonly rater: string;
  /** 1–10; fractional when several people's scores were put together. */
  readonly score: number;
  readonly at: Date;
};

export type WeightedVote = Pick<Vote, "rater" | "score"> & {
  /** In full votes: 1 for today's, ½ for one of a year ago. */
  readonly weight: number;
  /** The weight by its age alone, before its rater's total was scaled down. */
  readonly freshness?: number;
};

const DAY_MS = 86_400_000;
const HALF_LIFE_DAYS = 365;
/** However often one organisation votes, it weighs no more than two fresh votes. */
const MOST_PER_RATER = 2;

/**
 * w = 2^(−age/365 days), then each rater's total scaled to at most 2. A vote dated after `now` counts as of now:
 * two clocks differ by a little, and none may make a vote heavier than a fresh one.
 */
export function weigh(votes: readonly Vote[], now: Date): WeightedVote[] {
  const fresh = votes.map(({ rater, score, at }) => ({
    rater,
    score: onScale(score),
    freshness: freshnessOf(at, now),
  }));
  const totals = new Map<string, number>();
  for (const { rater, freshness } of fresh) totals.set(rater, (totals.get(rater) ?? 0) + freshness);
  return fresh.map((vote) => ({ ...vote, weight: vote.freshness * capped(totals.get(vote.rater) ?? 0) }));
}

function onScale(score: number): number {
  if (!(score >= 1 && score <= 10)) throw new RangeError("a score is between 1 and 10");
  return score;
}

const freshnessOf = (at: Date, now: Date) =>
  2 ** (-Math.max(0, now.getTime() - at.getTime()) / (HALF_LIFE_DAYS * DAY_MS));

const capped = (total: number) => (total > MOST_PER_RATER ? MOST_PER_RATER / total : 1);
