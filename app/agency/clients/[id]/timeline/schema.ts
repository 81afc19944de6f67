import { EVENT_KINDS, type EventKind } from "@/domain/clients/timeline";
import { oneOf, type Query } from "@/platform/address";
import { type Cursor, timeCursorIn } from "@/platform/cursor";

/** What the address asks of a timeline. */
export type TimelineFilter = {
  readonly kind?: EventKind | undefined;
  readonly after?: Cursor | undefined;
};

export const readFilter = (query: Query): TimelineFilter => ({
  kind: oneOf(EVENT_KINDS, query.kind),
  after: timeCursorIn(query.after),
});
