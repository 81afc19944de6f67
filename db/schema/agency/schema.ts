import { pgSchema } from "drizzle-orm/pg-core";
import { HAND_OVER_STATES, HAND_OVER_STEPS } from "@/domain/accounts/hand_over";
import { GRADES, STRUCTURES } from "@/domain/accounts/structure";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import { MATTERS } from "@/domain/clients/people";
import { CLIENT_STAGES, CLIENT_TIERS, LOSS_CAUSES } from "@/domain/clients/stage";
import { UPSELL_OUTCOMES } from "@/domain/clients/upsell";

/** The agency's private side: clients, money, notes. `partner_web` has no right of any kind here. */
export const agency = pgSchema("agency");

export const clientStage = agency.enum("client_stage", CLIENT_STAGES);
export const clientTier = agency.enum("client_tier", CLIENT_TIERS);
export const lossCause = agency.enum("loss_cause", LOSS_CAUSES);
export const decisionMatter = agency.enum("decision_matter", MATTERS);
export const upsellOutcome = agency.enum("upsell_outcome", UPSELL_OUTCOMES);
export const accountStructure = agency.enum("account_structure", STRUCTURES);
export const accountGrade = agency.enum("account_grade", GRADES);
export const handOverState = agency.enum("hand_over_state", HAND_OVER_STATES);
export const handOverStep = agency.enum("hand_over_step", HAND_OVER_STEPS);
export const requestChannel = agency.enum("request_channel", ["message", "mail", "call", "meeting", "file"]);
export const requestState = agency.enum("request_state", ["open", "answered", "job", "declined"]);
export const jobState = agency.enum("job_state", ["draft", "agreed", "in_work", "done", "cancelled"]);
export const cleaningState = agency.enum("cleaning_state", ["cleaning", "ready", "refused"]);
export const touchKind = agency.enum("touch_kind", TOUCH_KINDS);
