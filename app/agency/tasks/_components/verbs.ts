import type { AgencyAbility } from "@/domain/roles";
import type { TaskVerb } from "@/domain/tasks/move";

/** Verbs of the agency's side, and which ability each needs: what the role may not do is not shown. */
export const ABILITY_OF = {
  acceptDelivery: "reviewDelivery",
  return: "reviewDelivery",
  unblock: "publishTask",
  block: "publishTask",
  offerAgain: "publishTask",
  cancel: "cancelTask",
} as const satisfies Partial<Record<TaskVerb, AgencyAbility>>;

export type AgencyVerb = keyof typeof ABILITY_OF;
export type ReasonedVerb = "return" | "block" | "cancel";

export const isAgencyVerb = (verb: TaskVerb): verb is AgencyVerb => verb in ABILITY_OF;
export const isReasoned = (verb: AgencyVerb): verb is ReasonedVerb =>
  verb === "return" || verb === "block" || verb === "cancel";
