import { type CardBallot, overTime, type Point, type Trend, trendOf, votesOn } from "./card";
import { CRITERIA, OVERALL } from "./criteria";
import { type Score, score } from "./score";
import type { Vote } from "./weigh";

export type Scorecard = {
  readonly overall: Score;
  /** In the order in which a ballot asks. */
  readonly criteria: readonly { readonly criterion: string; readonly score: Score; readonly votes: number }[];
  readonly course: readonly Point[];
  readonly trend: Trend;
  /** The overall votes that count, in the ballots' order. */
  readonly votes: readonly Vote[];
  readonly silentPeriods: number;
};

/**
 * What revealed ballots say of one organisation.
 * @param raters the side that the ballots come from
 * @param silentPeriods closed periods in which that side was asked and said nothing
 */
export function buildScorecard(
  ballots: readonly CardBallot[],
  raters: keyof typeof CRITERIA,
  now: Date,
  silentPeriods = 0,
): Scorecard {
  const votes = votesOn(ballots, OVERALL);
  return {
    overall: score(votes, now, { silentPeriods }),
    criteria: CRITERIA[raters].map((criterion) => {
      const given = votesOn(ballots, criterion);
      return { criterion, score: score(given, now), votes: given.length };
    }),
    course: overTime(votes),
    trend: trendOf(votes, now),
    votes,
    silentPeriods,
  };
}

/**
 * Scores are those of the day's first moment, in UTC: asked twice on a day, a page and a passport say the same to the last
 * digit. What was cast later that day counts as fresh.
 */
export const scoringDay = (now: Date): Date => new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);

const DAY_MS = 86_400_000;
