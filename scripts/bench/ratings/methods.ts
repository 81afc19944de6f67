import { estimateKappa } from "../../../domain/ratings/kappa";
import { leanings, withoutLeniency } from "../../../domain/ratings/leniency";
import { MARKET_MEAN } from "../../../domain/ratings/prior";
import { scoreWeighted } from "../../../domain/ratings/score";
import { type Vote, weigh } from "../../../domain/ratings/weigh";
import type { World } from "./world";

/** What each way of putting votes together says of each team, in the world's order. */
export const METHODS: Readonly<Record<string, (world: World) => number[]>> = {
  subrosa,
  plainMean: ({ teams }) => teams.map(({ votes }) => mean(votes) ?? MARKET_MEAN),
  bayesianAverage,
  lastTen: ({ teams }) =>
    teams.map(({ votes }) => mean(votes.toSorted((a, b) => +b.at - +a.at).slice(0, 10)) ?? MARKET_MEAN),
};

/** Half-life, cap, leniency and the estimated κ, as the portal puts a score together. */
function subrosa({ teams, now }: World): number[] {
  const kappa = estimateKappa(teams.map(({ votes }) => votes.map((vote) => vote.score)));
  const weighed = teams.map(({ votes }) => weigh(votes, now));
  const biases = leanings(weighed, kappa);
  return weighed.map(
    (votes) =>
      scoreWeighted(
        votes.map((vote) => ({ ...vote, score: withoutLeniency(vote.score, biases.get(vote.rater) ?? 0) })),
        { kappa },
      ).mean,
  );
}

function bayesianAverage({ teams }: World): number[] {
  const all = mean(teams.flatMap(({ votes }) => votes)) ?? MARKET_MEAN;
  return teams.map(({ votes }) => (5 * all + (mean(votes) ?? 0) * votes.length) / (5 + votes.length));
}

const mean = (votes: readonly Vote[]): number | null =>
  votes.length > 0 ? votes.reduce((sum, vote) => sum + vote.score, 0) / votes.length : null;
