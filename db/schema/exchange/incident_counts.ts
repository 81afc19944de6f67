import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, primaryKey, uuid } from "drizzle-orm/pg-core";
import { engagements } from "./engagements";
import { exchange } from "./schema";

/**
 * How many critical situations an engagement shared in a quarter. All that ever crosses of them: no client, no word, no
 * day, and to the partner not before the quarter is over.
 */
export const incidentCounts = exchange.table(
  "incident_counts",
  {
    engagementId: uuid("engagement_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    /** The quarter's first day, in UTC. */
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    shared: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.engagementId, table.startsOn, table.agencyOrgId] }),
    foreignKey({
      name: "incident_counts_engagement",
      columns: [table.engagementId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId, engagements.partnerOrgId],
    }),
    check("incident_counts_shared", sql`${table.shared} >= 0`),
    check(
      "incident_counts_quarter",
      sql`${table.startsOn} = date_trunc('quarter', ${table.startsOn}::timestamp)::date`,
    ),
  ],
);
