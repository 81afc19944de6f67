import { pgSchema } from "drizzle-orm/pg-core";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import { JOB_KINDS } from "@/domain/jobs";
import { MEETING_STATES } from "@/domain/meetings/state";

/** The agency's private side: clients, money, notes. `partner_web` has no right of any kind here. */
export const agency = pgSchema("agency");

export const clientStage = agency.enum("client_stage", ["new", "current", "key", "sleeping", "lost"]);
export const requestChannel = agency.enum("request_channel", ["message", "mail", "call", "meeting", "file"]);
export const requestState = agency.enum("request_state", ["open", "answered", "job", "declined"]);
export const jobState = agency.enum("job_state", ["draft", "agreed", "in_work", "done", "cancelled"]);
export const cleaningState = agency.enum("cleaning_state", ["cleaning", "ready", "refused"]);
export const touchKind = agency.enum("touch_kind", TOUCH_KINDS);
export const jobKind = agency.enum("job_kind", JOB_KINDS);
export const meetingState = agency.enum("meeting_state", MEETING_STATES);
