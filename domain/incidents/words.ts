/** How bad it is, the least first. */
export const SEVERITIES = ["minor", "serious", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `open`: being dealt with; `checking`: over, and the client is still to be asked; `closed`: the client is calm again. */
export const INCIDENT_STATES = ["open", "checking", "closed"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Why it came to that. Source: the survey's companion articles on why clients leave (docs/survey, facts 2 and 15). */
export const CAUSES = ["client_fit", "budget", "production", "account"] as const;
export type Cause = (typeof CAUSES)[number];

export const PROMISE_STATES = ["open", "kept", "broken"] as const;

/** What the client says when it is asked after a while. */
export const CHECK_OUTCOMES = ["calm", "wait", "worse"] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** What the record of a critical situation is made of. Only a note is typed; the rest is written by its acts. */
export const ENTRY_KINDS = [
  "opened",
  "note",
  "taken",
  "severity",
  "promised",
  "kept",
  "broken",
  "closed",
  "calm",
  "wait",
  "worse",
  "reopened",
  "shared",
  "unshared",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
