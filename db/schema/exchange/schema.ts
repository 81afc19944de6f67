import { pgSchema } from "drizzle-orm/pg-core";

/** What both sides see. A dump of it could be handed to a partner and would name no client. */
export const exchange = pgSchema("exchange");

export const engagementMode = exchange.enum("engagement_mode", ["capacity", "managed", "mixed"]);
export const engagementState = exchange.enum("engagement_state", ["invited", "active", "paused", "ended"]);
export const taskState = exchange.enum("task_state", [
  "offered",
  "accepted",
  "in_progress",
  "delivered",
  "done",
  "declined",
  "cancelled",
]);
export const side = exchange.enum("side", ["agency", "partner"]);
export const messageKind = exchange.enum("message_kind", ["message", "question"]);
export const estimateState = exchange.enum("estimate_state", ["proposed", "accepted", "declined"]);
export const ratingKind = exchange.enum("rating_kind", ["month", "stage"]);
/** What alone a revealed ballot may be removed for; a low score is not among them. */
export const removalGround = exchange.enum("removal_ground", ["leak", "threat", "non_party", "extortion"]);
