import { sql } from "drizzle-orm";
import { check, foreignKey, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "./engagements";
import { exchange } from "./schema";

/** One published version of an engagement's regulation of interaction. Its text never changes; the newest is in force. */
export const regulations = exchange.table(
  "regulations",
  {
    id: id(),
    engagementId: uuid("engagement_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    /** From 1 within an engagement. */
    number: integer().notNull(),
    /** Markdown. */
    body: text().notNull(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
    /** When the messenger told the team. */
    toldAt: at("told_at"),
  },
  (table) => [
    foreignKey({
      name: "regulations_engagement",
      columns: [table.engagementId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId, engagements.partnerOrgId],
    }),
    check("regulations_text", sql`${table.body} <> ''`),
    // With the agency in it, so that an attempt on another's engagement says no more than on one that there is not.
    unique("regulations_number").on(table.engagementId, table.number, table.agencyOrgId),
    unique("regulations_sides").on(table.id, table.agencyOrgId, table.partnerOrgId),
  ],
);
