import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** A job that was started before the client agreed to its scope and cost: by whom, and why. On record for good. */
export const startExceptions = agency.table(
  "start_exceptions",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    jobId: uuid("job_id").notNull(),
    reason: text().notNull(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "start_exceptions_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    check("start_exceptions_reason", sql`${table.reason} <> ''`),
    index("start_exceptions_of_job").on(table.jobId, table.at),
  ],
);
