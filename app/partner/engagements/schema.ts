import { idIn, oneOf, type Query } from "@/platform/address";

/** An invited engagement has no partner yet, so no team ever sees one. */
export const ENGAGEMENT_STATES = ["active", "paused", "ended"] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const readQuery = (query: Query) => ({
  state: oneOf(ENGAGEMENT_STATES, query.state),
  after: idIn(query.after),
});
