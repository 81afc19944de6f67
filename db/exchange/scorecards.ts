import type { Tx } from "../session";
import { listSharedCounts } from "./incident_counts";
import { type Asking, countSilence, listPublished, listRevealed } from "./record";
import { listWork } from "./work";

/** All that scorecards are made of, for one engagement or for all of an organisation's, in one round trip. */
export async function readRatings(tx: Tx, asking: Asking) {
  const [work, ballots, silence, published, shared] = await Promise.all([
    listWork(tx, asking),
    listRevealed(tx, asking),
    countSilence(tx, asking),
    listPublished(tx),
    listSharedCounts(tx, asking),
  ]);
  return { work, ballots, silence, published, shared };
}

export type Ratings = Awaited<ReturnType<typeof readRatings>>;
