import { STANDINGS } from "@/domain/ratings/period";
import { idIn, oneOf, type Query } from "@/platform/address";
import { timeCursorIn } from "@/platform/cursor";

/** What the list's address asks for. */
export const readQuery = (query: Query) => ({
  standing: oneOf(STANDINGS, query.standing),
  with: idIn(query.with),
  after: timeCursorIn(query.after),
});
export type RatingsQuery = ReturnType<typeof readQuery>;
