import { addWorkingDays, type Holidays } from "../cadence/calendar";
import { ok, type Result, refuse } from "../result";
import type { AgencyRole } from "../roles";
import type { CheckOutcome, IncidentState, Severity } from "./words";

/** Working days from the end of a critical situation to the question whether the client is calm again. */
const CHECK_DAYS = 5;

/** The day that a form offers for the recovery check. */
export const usualCheckDay = (today: string, holidays: Holidays): string =>
  addWorkingDays(today, CHECK_DAYS, holidays);

/**
 * Over, but not forgotten: it waits for the day on which the client is asked.
 * @param checkOn YYYY-MM-DD
 * @returns refuse: notInThisState; invalid for a day that is not ahead
 */
export function closeIncident(state: IncidentState, checkOn: string, today: string): Result<IncidentState> {
  if (state !== "open") return refuse("notInThisState");
  return checkOn > today ? ok("checking") : refuse("invalid", { checkOn: "tooSmall" });
}

/**
 * What follows from the client's answer: calm ends it, more time needs another day, worse opens it again.
 * @param nextOn the next day to ask, YYYY-MM-DD; only "wait" needs one
 */
export function checkIncident(
  state: IncidentState,
  outcome: CheckOutcome,
  nextOn: string | null,
  today: string,
): Result<{ readonly state: IncidentState; readonly checkOn: string | null }> {
  if (state !== "checking") return refuse("notInThisState");
  if (outcome === "calm") return ok({ state: "closed", checkOn: null });
  if (outcome === "worse") return ok({ state: "open", checkOn: null });
  if (!nextOn) return refuse("invalid", { nextOn: "required" });
  return nextOn > today
    ? ok({ state: "checking", checkOn: nextOn })
    : refuse("invalid", { nextOn: "tooSmall" });
}

/** Somebody was too quick: what is over goes on. */
export const reopenIncident = (state: IncidentState): Result<IncidentState> =>
  state === "open" ? refuse("notInThisState") : ok("open");

type Person = { readonly id: string; readonly role: AgencyRole };

/**
 * Who could take over, the likeliest first. What is serious goes to a senior: 24 % of account managers call one in, or the
 * head (the survey, fact 2); a minor matter stays with whoever accounts for the client.
 */
export function rankTakers<P extends Person>(
  people: readonly P[],
  severity: Severity,
  managerId: string | null,
): P[] {
  const place = ({ id, role }: Person): number => {
    if (severity === "minor" && id === managerId) return 0;
    const senior = SENIORS.indexOf(role);
    if (senior >= 0) return 1 + senior;
    return id === managerId ? SENIORS.length + 1 : SENIORS.length + 2;
  };
  return people.toSorted((a, b) => place(a) - place(b));
}

const SENIORS: readonly AgencyRole[] = ["director", "lead"];

/** A promise whose day is here or past has to be said to be kept or broken. */
export const isPromiseDue = (promise: { readonly state: string; readonly dueOn: string }, today: string) =>
  promise.state === "open" && promise.dueOn <= today;

/** Of the promises that were settled, how many were kept; null without any. */
export function keptShare(promises: readonly { readonly state: string }[]) {
  const kept = promises.filter(({ state }) => state === "kept").length;
  const settled = promises.filter(({ state }) => state !== "open").length;
  return settled > 0 ? { kept, settled } : null;
}
