import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { engagements } from "../exchange/engagements";
import { agency } from "./schema";

/** What a team can do, in the agency's own words; the team never reads them. Changes with the engagement's version. */
export const engagementSkills = agency.table(
  "engagement_skills",
  {
    engagementId: uuid("engagement_id").notNull(),
    orgId: uuid("org_id").notNull(),
    skills: text().array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.engagementId] }),
    foreignKey({
      name: "engagement_skills_engagement",
      columns: [table.engagementId, table.orgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId],
    }),
    index("engagement_skills_engagement").on(table.engagementId),
    check("engagement_skills_size", sql`cardinality(${table.skills}) <= 20`),
  ],
);
