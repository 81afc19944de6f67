import { withinScale } from "./score";

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
