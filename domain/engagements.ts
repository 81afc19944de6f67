import { ok, type Result, refuse } from "./result";

/** The life of an engagement. "invited" until a team accepts; only "active" takes new tasks. */
export const ENGAGEMENT_STATES = ["invited", "active", "paused", "ended"] as const;
export type EngagementState = (typeof ENGAGEMENT_STATES)[number];

export const ENGAGEMENT_MODES = ["capacity", "managed", "mixed"] as const;

/** What the agency can do to an engagement, in the order in which buttons are shown. */
export const ENGAGEMENT_VERBS = ["resume", "reopen", "pause", "end"] as const;
export type EngagementVerb = (typeof ENGAGEMENT_VERBS)[number];

/**
 * Where one verb leads. Being accepted is the team's word, so no verb leads from "invited" to "active", and an
 * invitation that was ended before anybody accepted stays ended: there is nobody to work with again.
 * @param engagement `hasPartner`: a team has accepted
 * @returns refuse("notInThisState") when the engagement is elsewhere
 */
export function moveEngagement(
  engagement: { readonly state: EngagementState; readonly hasPartner: boolean },
  verb: EngagementVerb,
): Result<EngagementState> {
  const next = WAYS[verb][engagement.state];
  if (!next || (next !== "ended" && !engagement.hasPartner)) return refuse("notInThisState");
  return ok(next);
}

/** The verbs that `moveEngagement` would not refuse, in the order of `ENGAGEMENT_VERBS`. */
export const allowedEngagementVerbs = (engagement: Parameters<typeof moveEngagement>[0]): EngagementVerb[] =>
  ENGAGEMENT_VERBS.filter((verb) => moveEngagement(engagement, verb).ok);

const WAYS: Readonly<Record<EngagementVerb, Partial<Record<EngagementState, EngagementState>>>> = {
  resume: { paused: "active" },
  reopen: { ended: "active" },
  pause: { active: "paused" },
  end: { invited: "ended", active: "ended", paused: "ended" },
};
