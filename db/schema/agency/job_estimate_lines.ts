import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { jobEstimates } from "./job_estimates";
import { agency } from "./schema";

/** One line of an estimate. A line with a rate costs its time at that rate; another has its price outright. */
export const jobEstimateLines = agency.table(
  "job_estimate_lines",
  {
    estimateId: uuid("estimate_id").notNull(),
    orgId: uuid("org_id").notNull(),
    /** From 1, as it was written. */
    place: integer().notNull(),
    what: text().notNull(),
    minutes: integer(),
    /** For an hour, in minor units of the estimate's currency. */
    rateMinor: bigint("rate_minor", { mode: "number" }),
    priceMinor: bigint("price_minor", { mode: "number" }),
  },
  (table) => [
    primaryKey({ columns: [table.estimateId, table.place] }),
    foreignKey({
      name: "job_estimate_lines_estimate",
      columns: [table.estimateId, table.orgId],
      foreignColumns: [jobEstimates.id, jobEstimates.orgId],
    }),
    check("job_estimate_lines_what", sql`${table.what} <> ''`),
  ],
);
