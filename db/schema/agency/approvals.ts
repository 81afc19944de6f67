import { sql } from "drizzle-orm";
import {
  bigint,
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
import { jobs } from "./jobs";
import { agency, approvalMatter, approvalOrder, approvalState } from "./schema";

/**
 * What a client is asked to agree to, as it stood when it was asked. Nothing of it is ever changed: other terms are
 * another round, which takes the place of the one before.
 */
export const approvals = agency.table(
  "approvals",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    jobId: uuid("job_id"),
    matter: approvalMatter().notNull(),
    /** How often the job's matter was asked, this time included. */
    round: integer().notNull().default(1),
    /** In words for the client; Markdown. */
    title: text().notNull(),
    body: text().notNull(),
    priceMinor: bigint("price_minor", { mode: "number" }),
    currency: text().notNull(),
    deadlineOn: date("deadline_on", { mode: "string" }),
    /** The job's own terms at that time, to see whether they have changed since: domain/approvals/start. */
    scopeBasis: text("scope_basis"),
    costBasis: text("cost_basis"),
    order: approvalOrder("asked_in").notNull().default("set"),
    /** Working days that each decision maker has. */
    answerDays: integer("answer_days").notNull(),
    state: approvalState().notNull().default("open"),
    closedAt: at("closed_at"),
    withdrawnReason: text("withdrawn_reason").notNull().default(""),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "approvals_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "approvals_job",
      columns: [table.jobId, table.clientId, table.orgId],
      foreignColumns: [jobs.id, jobs.clientId, jobs.orgId],
    }),
    check("approvals_closed", sql`(${table.state}::text = 'open') = (${table.closedAt} is null)`),
    check("approvals_length", sql`length(${table.body}) <= 100000`),
    unique("approvals_org").on(table.id, table.clientId, table.orgId),
    // Asked twice at once, one matter of a job would be agreed and refused.
    uniqueIndex("approvals_one_open").on(table.jobId, table.matter, table.orgId).where(sql`state = 'open'`),
    index("approvals_org_state").on(table.orgId, table.state, table.createdAt, table.id),
    index("approvals_org_created").on(table.orgId, table.createdAt, table.id),
    // What waits for a client: a comparison of states would not be served by an index under row security.
    index("approvals_waiting").on(table.orgId, table.createdAt, table.id).where(sql`closed_at is null`),
    index("approvals_of_client").on(table.clientId, table.createdAt),
    index("approvals_of_job").on(table.jobId, table.createdAt),
  ],
);
