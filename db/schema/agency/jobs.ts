import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { requests } from "./requests";
import { agency, jobKind, jobState } from "./schema";

/** A request made into a written spec with an estimate, a price agreed with the client and a deadline. */
export const jobs = agency.table(
  "jobs",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    requestId: uuid("request_id"),
    title: text().notNull(),
    /** Chooses the template that the spec is measured by. */
    kind: jobKind().notNull().default("other"),
    /** Markdown. */
    spec: text().notNull().default(""),
    state: jobState().notNull().default("draft"),
    estimateMinutes: integer("estimate_minutes"),
    /** What the client pays, in minor units of `currency`. */
    priceMinor: bigint("price_minor", { mode: "number" }),
    currency: text().notNull(),
    /** The version of the estimate that stands; time and price above follow it. None while nobody has written one. */
    estimateNumber: integer("estimate_number"),
    deadlineOn: date("deadline_on", { mode: "string" }),
    /** A small paid piece before the whole, so that both sides see how they work together. */
    isTrial: boolean("is_trial").notNull().default(false),
    /** The job that this one is a trial of. */
    trialOfId: uuid("trial_of_id"),
    /** The card's id where it was imported from: a second import adds only what is new. */
    sourceId: text("source_id"),
    authorId: uuid("author_id").notNull(),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "jobs_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "jobs_request",
      columns: [table.requestId, table.orgId],
      foreignColumns: [requests.id, requests.orgId],
    }),
    foreignKey({
      name: "jobs_trial_of",
      columns: [table.trialOfId, table.clientId, table.orgId],
      foreignColumns: [table.id, table.clientId, table.orgId],
    }),
    check(
      "jobs_trial",
      sql`${table.trialOfId} is null or (${table.isTrial} and ${table.trialOfId} <> ${table.id})`,
    ),
    unique("jobs_org").on(table.id, table.orgId),
    unique("jobs_client_org").on(table.id, table.clientId, table.orgId),
    uniqueIndex("jobs_source").on(table.clientId, table.sourceId),
    index("jobs_org_state").on(table.orgId, table.state, table.createdAt, table.id),
    index("jobs_org_created").on(table.orgId, table.createdAt, table.id),
    // The states are `ACTIVE_JOB_STATES`: what is over has a deadline, too, and there is more of it every year.
    index("jobs_promised")
      .on(table.orgId, table.deadlineOn, table.id)
      .where(sql`state in ('draft', 'agreed', 'in_work')`),
    index("jobs_of_client").on(table.clientId, table.createdAt),
    index("jobs_trials").on(table.trialOfId),
    index("jobs_of_request").on(table.requestId),
  ],
);
