import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** A day on the way to a job's deadline by which something must be there. */
export const jobMilestones = agency.table(
  "job_milestones",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    jobId: uuid("job_id").notNull(),
    name: text().notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    doneAt: at("done_at"),
    /** Who said so. */
    doneName: text("done_name").notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "job_milestones_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    check("job_milestones_name", sql`${table.name} <> ''`),
    index("job_milestones_of_job").on(table.jobId, table.dueOn),
    index("job_milestones_open").on(table.orgId, table.dueOn).where(sql`done_at is null`),
  ],
);
