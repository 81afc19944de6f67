/**
 * How the market rates account service, as counts of the scores 1 … 10 over their total.
 * Source: the survey of agency account management, n = 66, each answer spread over its printed interval.
 */
const COUNTS = [30, 24, 24, 140, 90, 140, 140, 24, 24, 24] as const;
const TOTAL = 660;

/** π_k, the market's share of score k, at index k − 1. Sums to 1. */
export const MARKET: readonly number[] = COUNTS.map((count) => count / TOTAL);

/** m₀, the market's mean on the 1–10 scale. */
export const MARKET_MEAN = MARKET.reduce((sum, share, index) => sum + share * (index + 1), 0);

/** κ: how many full-weight votes the market's picture is worth, until the portal has enough of its own. */
export const DEFAULT_KAPPA = 5;
