import { pgSchema } from "drizzle-orm/pg-core";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import { CAUSES, ENTRY_KINDS, INCIDENT_STATES, PROMISE_STATES, SEVERITIES } from "@/domain/incidents/words";

/** The agency's private side: clients, money, notes. `partner_web` has no right of any kind here. */
export const agency = pgSchema("agency");

export const clientStage = agency.enum("client_stage", ["new", "current", "key", "sleeping", "lost"]);
export const requestChannel = agency.enum("request_channel", ["message", "mail", "call", "meeting", "file"]);
export const requestState = agency.enum("request_state", ["open", "answered", "job", "declined"]);
export const jobState = agency.enum("job_state", ["draft", "agreed", "in_work", "done", "cancelled"]);
export const cleaningState = agency.enum("cleaning_state", ["cleaning", "ready", "refused"]);
export const touchKind = agency.enum("touch_kind", TOUCH_KINDS);
export const incidentSeverity = agency.enum("incident_severity", SEVERITIES);
export const incidentState = agency.enum("incident_state", INCIDENT_STATES);
export const incidentCause = agency.enum("incident_cause", CAUSES);
export const promiseState = agency.enum("promise_state", PROMISE_STATES);
export const incidentEntryKind = agency.enum("incident_entry_kind", ENTRY_KINDS);
