import { pgSchema } from "drizzle-orm/pg-core";
import { ANSWERS, APPROVAL_STATES, MATTERS, ORDERS } from "@/domain/approvals/approval";
import { START_LOCKS } from "@/domain/approvals/start";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import { CAUSES, ENTRY_KINDS, INCIDENT_STATES, PROMISE_STATES, SEVERITIES } from "@/domain/incidents/words";
import { JOB_KINDS } from "@/domain/jobs";
import { MEETING_STATES } from "@/domain/meetings/state";
import { REQUEST_CHANNELS, REQUEST_STATES, REQUEST_VERBS } from "@/domain/requests";

/** The agency's private side: clients, money, notes. `partner_web` has no right of any kind here. */
export const agency = pgSchema("agency");

export const clientStage = agency.enum("client_stage", ["new", "current", "key", "sleeping", "lost"]);
export const requestChannel = agency.enum("request_channel", REQUEST_CHANNELS);
export const requestState = agency.enum("request_state", REQUEST_STATES);
export const requestVerb = agency.enum("request_verb", REQUEST_VERBS);
export const jobState = agency.enum("job_state", ["draft", "agreed", "in_work", "done", "cancelled"]);
export const cleaningState = agency.enum("cleaning_state", ["cleaning", "ready", "refused"]);
export const touchKind = agency.enum("touch_kind", TOUCH_KINDS);
export const approvalMatter = agency.enum("approval_matter", MATTERS);
export const approvalState = agency.enum("approval_state", APPROVAL_STATES);
export const approvalOrder = agency.enum("approval_order", ORDERS);
export const approvalAnswer = agency.enum("approval_answer", ANSWERS);
export const startLock = agency.enum("start_lock", START_LOCKS);
export const linkKind = agency.enum("link_kind", ["page", "intake"]);
export const jobKind = agency.enum("job_kind", JOB_KINDS);
export const meetingState = agency.enum("meeting_state", MEETING_STATES);
export const incidentSeverity = agency.enum("incident_severity", SEVERITIES);
export const incidentState = agency.enum("incident_state", INCIDENT_STATES);
export const incidentCause = agency.enum("incident_cause", CAUSES);
export const promiseState = agency.enum("promise_state", PROMISE_STATES);
export const incidentEntryKind = agency.enum("incident_entry_kind", ENTRY_KINDS);
