import { foreignKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "./engagements";
import { exchange } from "./schema";

/** A client as one partner knows it: a codename, and nothing else. */
export const projects = exchange.table(
  "projects",
  {
    id: id(),
    engagementId: uuid("engagement_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    codename: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "projects_engagement",
      columns: [table.engagementId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId, engagements.partnerOrgId],
    }),
    unique("projects_sides").on(table.id, table.engagementId),
    unique("projects_codename").on(table.engagementId, table.codename),
  ],
);
