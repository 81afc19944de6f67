import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** One version of what a job takes and costs. Never rewritten: a change of mind is the next version. */
export const jobEstimates = agency.table(
  "job_estimates",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    jobId: uuid("job_id").notNull(),
    /** From 1 within the job. */
    number: integer().notNull(),
    /** The sums of its lines; null where no line has one. */
    minutes: integer(),
    priceMinor: bigint("price_minor", { mode: "number" }),
    currency: text().notNull(),
    note: text().notNull().default(""),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "job_estimates_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    check("job_estimates_number", sql`${table.number} >= 1`),
    unique("job_estimates_org").on(table.id, table.orgId),
    unique("job_estimates_versions").on(table.jobId, table.number),
  ],
);
