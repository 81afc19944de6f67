import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "../exchange/engagements";
import { clients } from "./clients";
import { jobs } from "./jobs";
import { requests } from "./requests";
import { agency, incidentCause, incidentSeverity, incidentState } from "./schema";

/** A critical situation with a client, from its first word to the day on which the client is calm again. */
export const incidents = agency.table(
  "incidents",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** What it came of: a complaint, or a job whose deadline broke. */
    requestId: uuid("request_id"),
    jobId: uuid("job_id"),
    title: text().notNull(),
    severity: incidentSeverity().notNull(),
    state: incidentState().notNull().default("open"),
    /** Who takes over; empty until somebody does. */
    ownerId: uuid("owner_id"),
    /** What the client said, in its own words. */
    clientWords: text("client_words").notNull().default(""),
    plan: text().notNull().default(""),
    cause: incidentCause(),
    /** The engagement that shares it. The exchange side is told a number for a quarter, and nothing else. */
    engagementId: uuid("engagement_id"),
    /** The quarter's first day in which that was said: there it can be taken back while the quarter lasts. */
    sharedIn: date("shared_in", { mode: "string" }),
    /** When the client is to be asked whether it is calm again. */
    checkOn: date("check_on", { mode: "string" }),
    openedAt: at("opened_at").notNull().defaultNow(),
    closedAt: at("closed_at"),
    authorId: uuid("author_id").notNull(),
    /** Whom the messenger has told that they take over. */
    toldOwnerId: uuid("told_owner_id"),
    version: integer().notNull().default(1),
  },
  (table) => [
    foreignKey({
      name: "incidents_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "incidents_request",
      columns: [table.requestId, table.orgId],
      foreignColumns: [requests.id, requests.orgId],
    }),
    foreignKey({
      name: "incidents_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    foreignKey({
      name: "incidents_engagement",
      columns: [table.engagementId, table.orgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId],
    }),
    check("incidents_title", sql`${table.title} <> ''`),
    check(
      "incidents_closing",
      sql`${table.state}::text = 'open' or (${table.cause} is not null and ${table.checkOn} is not null)`,
    ),
    check("incidents_sharing", sql`(${table.engagementId} is null) = (${table.sharedIn} is null)`),
    unique("incidents_org").on(table.id, table.orgId),
    index("incidents_org_opened").on(table.orgId, table.openedAt, table.id),
    index("incidents_of_client").on(table.clientId, table.openedAt),
    index("incidents_of_request").on(table.requestId),
    index("incidents_of_job").on(table.jobId),
    index("incidents_of_engagement").on(table.engagementId),
    index("incidents_unsettled").on(table.orgId, table.checkOn).where(sql`closed_at is null`),
  ],
);
