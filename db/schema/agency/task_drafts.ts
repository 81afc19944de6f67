import { bigint, date, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "../exchange/engagements";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** A task before it is published: it does not exist in `exchange`, not even as a number. */
export const taskDrafts = agency.table(
  "task_drafts",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    jobId: uuid("job_id").notNull(),
    engagementId: uuid("engagement_id").notNull(),
    title: text().notNull(),
    body: text().notNull().default(""),
    feeMinor: bigint("fee_minor", { mode: "number" }),
    estimateMinutes: integer("estimate_minutes"),
    dueOn: date("due_on", { mode: "string" }),
    authorId: uuid("author_id").notNull(),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "task_drafts_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    foreignKey({
      name: "task_drafts_engagement",
      columns: [table.engagementId, table.orgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId],
    }),
    unique("task_drafts_org").on(table.id, table.orgId),
    index("task_drafts_org_created").on(table.orgId, table.createdAt, table.id),
    index("task_drafts_of_job").on(table.jobId),
    index("task_drafts_of_engagement").on(table.engagementId),
  ],
);
