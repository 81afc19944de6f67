import type { Score } from "./score";

/** Why one organisation stands above another in the list: what made the difference between the two bounds. */
export type Why = {
  /** `mean`: it is rated higher. `certainty`: it is rated no higher, but more is known of it. `equal`: a draw. */
  readonly cause: "mean" | "certainty" | "equal";
  /** Difference of the rank bounds, points; never negative. */
  readonly lead: number;
};

type Ranked = Pick<Score, "mean" | "sd" | "rankBound">;

/** Smaller differences are one number on the screen. */
const SAME = 0.05;

/**
 * The bound is mean − 1.282·sd, so its lead comes from the mean, from the certainty, or from both: the larger part is the
 * cause.
 * @param above the one that stands higher
 */
export function whyAbove(above: Ranked, below: Ranked): Why {
  const lead = above.rankBound - below.rankBound;
  if (lead < SAME) return { cause: "equal", lead: Math.max(0, lead) };
  const byMean = above.mean - below.mean;
  return { cause: byMean >= lead - byMean ? "mean" : "certainty", lead };
}
