import type { Side } from "../tasks/move";

/** What a ballot asks, by the side that casts it: an agency rates the partner's account service, and the reverse. */
export const CRITERIA = {
  agency: ["response", "knowledge", "proactive", "problems", "honesty", "discretion", "proposals"],
  partner: ["description", "answers", "knowledge", "stability", "punctuality", "fairness", "continuity"],
} as const satisfies Record<Side, readonly string[]>;

export type Criterion = (typeof CRITERIA)[Side][number];

/** Asked apart from the criteria, never worked out from them. */
export const OVERALL = "overall";

/** May be left open, which says the same as "not applicable". */
const OPTIONAL: readonly string[] = ["proposals"];

export const isOptional = (criterion: Criterion): boolean => OPTIONAL.includes(criterion);
