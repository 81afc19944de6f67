import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { jobs } from "./jobs";
import { agency } from "./schema";

/**
 * What the client's page says of a job, in the agency's words. A job is not on the page without it: its own title and
 * spec may name a partner, these words were looked through.
 */
export const shownJobs = agency.table(
  "shown_jobs",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    jobId: uuid("job_id").notNull(),
    title: text().notNull(),
    /** Where the work stands; "" where its state says enough. */
    note: text().notNull().default(""),
    version: integer().notNull().default(1),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "shown_jobs_job",
      columns: [table.jobId, table.clientId, table.orgId],
      foreignColumns: [jobs.id, jobs.clientId, jobs.orgId],
    }),
    check("shown_jobs_length", sql`length(${table.note}) <= 2000`),
    unique("shown_jobs_once").on(table.jobId, table.orgId),
    index("shown_jobs_of_client").on(table.clientId, table.updatedAt),
  ],
);
