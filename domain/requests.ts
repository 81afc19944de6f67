import { ok, type Result, refuse } from "./result";

export const REQUEST_STATES = ["open", "answered", "job", "declined"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** By which way somebody of the agency heard it. */
export const NOTED_CHANNELS = ["message", "mail", "call", "meeting", "file"] as const;
/** `form`: the client wrote it down itself. */
export const REQUEST_CHANNELS = [...NOTED_CHANNELS, "form"] as const;

export type RequestVerb = "answer" | "decline" | "makeJob";

/**
 * Where one verb leads. A job can be made of any request, also of a declined one when the client insists, and more
 * than one of a long one; an answer is the first answer, so only an open request takes it.
 * @returns refuse("notInThisState") when the request is elsewhere
 */
export function settleRequest(state: RequestState, verb: RequestVerb): Result<RequestState> {
  if (verb === "makeJob") return ok("job");
  if (verb === "answer") return state === "open" ? ok("answered") : refuse("notInThisState");
  return state === "open" || state === "answered" ? ok("declined") : refuse("notInThisState");
}

/**
 * How long a client has waited, and how bad that is. A working day without a first answer is late; half of one is soon.
 * @returns whole minutes, 0 when the clock of the sender runs ahead
 */
export function waitOf(receivedAt: Date, now: Date): { minutes: number; urgency: "fresh" | "soon" | "late" } {
  const minutes = Math.max(0, Math.floor((now.getTime() - receivedAt.getTime()) / 60_000));
  const urgency = minutes >= LATE_MINUTES ? "late" : minutes >= SOON_MINUTES ? "soon" : "fresh";
  return { minutes, urgency };
}

const SOON_MINUTES = 4 * 60;
const LATE_MINUTES = 24 * 60;
