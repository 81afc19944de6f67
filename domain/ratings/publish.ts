import { estimateKappa } from "./kappa";
import { leanings, withoutLeniency } from "./leniency";
import { type Score, scoreWeighted } from "./score";
import { type WeightedVote, weigh } from "./weigh";

/** One answer to one criterion by one organisation about another: revealed, and not removed. */
export type PublicVote = {
  readonly rater: string;
  readonly rated: string;
  readonly score: number;
  readonly castAt: Date;
  readonly revealedAt: Date;
};

/** What others were told last, of how many votes it was made, and whether it still stands there. */
export type LastBatch = { readonly at: Date; readonly votes: number; readonly isShown: boolean };

const WEEK_MS = 7 * 86_400_000;

export type Decision =
  | { readonly verdict: "keep" }
  /** Too little is left of it to be told. That it was told is remembered, or the next one could be set against it. */
  | { readonly verdict: "withdraw" }
  | { readonly verdict: "publish"; readonly score: Score; readonly votes: number };

/**
 * Decides for every organisation what others are told of it on one criterion in this batch: at most once a week, and only
 * when no reader could subtract one vote (`isSafeToTell`). κ is estimated from all votes, and each rater's leaning is
 * taken out.
 *
 * @param votes all answers to this criterion in this direction; those revealed after `now` are left for the next batch
 * @param published rated organisation → its last batch
 */
export function decideBatch(
  votes: readonly PublicVote[],
  published: ReadonlyMap<string, LastBatch>,
  now: Date,
): Map<string, Decision> {
  const known = votes.filter(({ revealedAt }) => revealedAt <= now);
  const byRated = groupByRated(known);
  const scores = scoreAll(byRated, now);
  const decide = (rated: string): Decision => {
    const last = published.get(rated);
    const result = scores.get(rated);
    if (!result?.shown) return { verdict: last?.isShown ? "withdraw" : "keep" };
    if (last && now.getTime() - last.at.getTime() < WEEK_MS) return { verdict: "keep" };
    const own = byRated.get(rated) ?? [];
    if (!isSafeToTell(own, last)) return { verdict: "keep" };
    return { verdict: "publish", score: result, votes: own.length };
  };
  const all = new Set([...byRated.keys(), ...published.keys()]);
  return new Map([...all].map((rated) => [rated, decide(rated)]));
}

/**
 * May the number move? Whoever reads both batches knows what is in neither and, being a rater, its own votes: nobody may be
 * left with exactly one change that is not its own. Whose a removed vote was is not known here, so it may have been the
 * reader's or not; then only two votes of others that came are enough. Removals alone never move a number that is told.
 */
function isSafeToTell(votes: readonly PublicVote[], last: LastBatch | undefined): boolean {
  const came = votes.filter(({ revealedAt }) => !last || revealedAt > last.at);
  const wasRemoved = last !== undefined && last.votes > votes.length - came.length;
  const isEnough = (byOthers: number) => byOthers >= 2 || (byOthers === 0 && !wasRemoved);
  return (
    came.length >= 2 &&
    [...new Set(came.map(({ rater }) => rater))].every((reader) =>
      isEnough(came.filter(({ rater }) => rater !== reader).length),
    )
  );
}

function scoreAll(byRated: ReadonlyMap<string, readonly PublicVote[]>, now: Date): Map<string, Score> {
  const kappa = estimateKappa([...byRated.values()].map((votes) => votes.map(({ score }) => score)));
  const weighed = new Map<string, WeightedVote[]>();
  for (const [rated, votes] of byRated)
    weighed.set(
      rated,
      weigh(
        votes.map(({ rater, score, castAt }) => ({ rater, score, at: castAt })),
        now,
      ),
    );
  const bias = leanings([...weighed.values()], kappa);
  const fair = (vote: WeightedVote) => ({
    ...vote,
    score: withoutLeniency(vote.score, bias.get(vote.rater) ?? 0),
  });
  return new Map([...weighed].map(([rated, votes]) => [rated, scoreWeighted(votes.map(fair), { kappa })]));
}

function groupByRated(votes: readonly PublicVote[]): Map<string, PublicVote[]> {
  const groups = new Map<string, PublicVote[]>();
  for (const vote of votes) {
    const group = groups.get(vote.rated);
    if (group) group.push(vote);
    else groups.set(vote.rated, [vote]);
  }
  return groups;
}
