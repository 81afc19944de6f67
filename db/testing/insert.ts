import { randomUUID } from "node:crypto";
import type postgres from "postgres";

type Row = Readonly<Record<string, unknown>>;

/** Inserts one row as it is given, with a new id where the table has one and none is given. */
export async function insert(owner: postgres.Sql, table: string, row: Row): Promise<string> {
  const id = typeof row.id === "string" ? row.id : randomUUID();
  const whole = WITHOUT_ID.has(table) ? row : { ...row, id };
  await owner`insert into ${owner(table)} ${owner(whole as Record<string, string>)}`;
  return id;
}

const WITHOUT_ID = new Set([
  "agency.approval_rules",
  "agency.backlogs",
  "agency.job_estimate_lines",
  "agency.meeting_contacts",
  "agency.meeting_people",
  "agency.minutes_readers",
  "agency.shown_regulations",
  "agency.account_members",
  "agency.account_settings",
  "agency.calendars",
  "agency.codenames",
  "agency.dossiers",
  "agency.engagement_skills",
  "agency.task_links",
  "exchange.incident_counts",
  "identity.mail_settings",
  "identity.throttles",
]);
