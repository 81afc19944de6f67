import { ok, type Result, refuse } from "../result";

/** The life of a meeting: arranged, then held or called off. */
export const MEETING_STATES = ["planned", "held", "cancelled"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_VERBS = ["hold", "cancel", "plan"] as const;
export type MeetingVerb = (typeof MEETING_VERBS)[number];

/**
 * Where one verb leads. What was held stays held: it is on the record, and the radar counts it.
 * @returns refuse("notInThisState") when the meeting is elsewhere
 */
export function moveMeeting(state: MeetingState, verb: MeetingVerb): Result<MeetingState> {
  const next = WAYS[verb][state];
  return next ? ok(next) : refuse("notInThisState");
}

const WAYS: Readonly<Record<MeetingVerb, Partial<Record<MeetingState, MeetingState>>>> = {
  hold: { planned: "held" },
  cancel: { planned: "cancelled" },
  plan: { cancelled: "planned" },
};
