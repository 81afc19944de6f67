import { ok, type Result, refuse } from "./result";

/** `postponed` waits until its day; `merged` is told by another request of the same client. */
export const REQUEST_STATES = ["open", "answered", "job", "declined", "postponed", "merged"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** How it came. `form`: by the client's own hand, through a link; then it has a contact and no author. */
export const REQUEST_CHANNELS = ["message", "mail", "call", "meeting", "file", "form"] as const;
/** What an agency's person may say of how it came. */
export const TOLD_CHANNELS = ["message", "mail", "call", "meeting", "file"] as const;

export const REQUEST_VERBS = ["answer", "decline", "makeJob", "merge", "postpone", "reopen"] as const;
export type RequestVerb = (typeof REQUEST_VERBS)[number];

type Step = { readonly from: readonly RequestState[]; readonly to: RequestState };

/**
 * A job can be made of any request, also of a declined one when the client insists, and more than one of a long one. An
 * answer is the first answer, so only a request that waits takes it. Whatever has ended can be opened again.
 */
const STEPS: Readonly<Record<RequestVerb, Step>> = {
  answer: { from: ["open", "postponed"], to: "answered" },
  decline: { from: ["open", "postponed", "answered"], to: "declined" },
  makeJob: { from: REQUEST_STATES, to: "job" },
  merge: { from: ["open", "postponed", "answered"], to: "merged" },
  postpone: { from: ["open", "postponed"], to: "postponed" },
  reopen: { from: ["answered", "job", "declined", "postponed", "merged"], to: "open" },
};

/**
 * Where one verb leads.
 * @returns refuse("notInThisState") when the request is elsewhere
 */
export function settleRequest(state: RequestState, verb: RequestVerb): Result<RequestState> {
  const step = STEPS[verb];
  return step.from.includes(state) ? ok(step.to) : refuse("notInThisState");
}

/** A promise to come back later than this is a no. */
export const MOST_POSTPONED_DAYS = 730;
