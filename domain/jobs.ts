import { ok, type Result, refuse } from "./result";

/** The life of a job, from the first draft of its spec to the client's acceptance. */
export const JOB_STATES = ["draft", "agreed", "in_work", "done", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What a job is about; each kind has its own template of a spec. */
export const JOB_KINDS = ["site", "landing", "design", "seo", "ads", "support", "other"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Somebody still has to do something for the client. */
export const ACTIVE_JOB_STATES = ["draft", "agreed", "in_work"] as const;

/** Work on it has not begun: the first task that is published begins it. */
export const JOB_STATES_BEFORE_WORK = ["draft", "agreed"] as const;

/** What can be done to a job, in the order in which buttons are shown. */
export const JOB_VERBS = ["agree", "start", "finish", "reopen", "cancel"] as const;
export type JobVerb = (typeof JOB_VERBS)[number];

/**
 * Where one verb leads. Every end has a way back: clients change their minds after "done" and after "cancelled".
 * @returns refuse("notInThisState") when the job is elsewhere
 */
export function moveJob(state: JobState, verb: JobVerb): Result<JobState> {
  const next = WAYS[verb][state];
  return next ? ok(next) : refuse("notInThisState");
}

/** The verbs that `moveJob` would not refuse, in the order of `JOB_VERBS`. */
export const allowedJobVerbs = (state: JobState): JobVerb[] =>
  JOB_VERBS.filter((verb) => moveJob(state, verb).ok);

const WAYS: Readonly<Record<JobVerb, Partial<Record<JobState, JobState>>>> = {
  agree: { draft: "agreed" },
  start: { agreed: "in_work" },
  finish: { in_work: "done" },
  reopen: { done: "in_work", cancelled: "draft" },
  cancel: { draft: "cancelled", agreed: "cancelled", in_work: "cancelled" },
};
