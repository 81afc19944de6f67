import { scoreWeighted, withinScale } from "./score";
import type { WeightedVote } from "./weigh";

/** A rater's habit can only be told from its counterparties' quality when there are so many of them. */
const COUNTERPARTIES = 3;
/** As many votes without any leaning stand beside the rater's own, so that a few votes prove little. */
const SHRINK = 5;

/**
 * How much kinder (+) or harsher (−) a rater is than others are to the same organisations: b = Σresidual / (n + 5).
 *
 * @param residuals per vote of this rater: its score minus what the others say of that organisation, scale points
 * @param counterparties how many organisations it has rated; under 3 its leaning is taken as 0
 */
export function leniency(residuals: readonly number[], counterparties: number): number {
  if (counterparties < COUNTERPARTIES) return 0;
  return residuals.reduce((sum, residual) => sum + residual, 0) / (residuals.length + SHRINK);
}

/** r' = r − b, within 1–10. */
export const withoutLeniency = (score: number, bias: number): number => withinScale(score - bias);

/**
 * Every rater's leaning, over all organisations that it rated: its votes beside what the others say of the same. Where
 * nobody else has rated there is nothing to stand apart from, so those votes prove no habit.
 * @param organisations each one's weighted votes
 * @returns rater → b, scale points
 */
export function leanings(
  organisations: readonly (readonly WeightedVote[])[],
  kappa: number,
): Map<string, number> {
  const seen = new Map<string, { residuals: number[]; counterparties: number }>();
  for (const votes of organisations)
    for (const rater of new Set(votes.map((vote) => vote.rater))) {
      const others = votes.filter((vote) => vote.rater !== rater);
      const own = seen.get(rater) ?? { residuals: [], counterparties: 0 };
      seen.set(rater, own);
      if (others.length === 0) continue;
      const expected = scoreWeighted(others, { kappa }).mean;
      own.counterparties += 1;
      own.residuals.push(
        ...votes.filter((vote) => vote.rater === rater).map((vote) => vote.score - expected),
      );
    }
  return new Map([...seen].map(([rater, own]) => [rater, leniency(own.residuals, own.counterparties)]));
}
