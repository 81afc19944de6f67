import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "./engagements";
import { exchange, ratingKind } from "./schema";

/**
 * A stretch of an engagement that both sides are asked about. Nothing of it changes when a ballot is cast, so it tells
 * nobody whether one was.
 */
export const ratingPeriods = exchange.table(
  "rating_periods",
  {
    id: id(),
    engagementId: uuid("engagement_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    kind: ratingKind().notNull(),
    /** A month as YYYY-MM, a stage as its number; never free text, which could name a client. */
    name: text().notNull(),
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    openedAt: at("opened_at").notNull().defaultNow(),
    closesAt: at("closes_at").notNull().default(sql`now() + interval '14 days'`),
    /** How many of the reminders (day 0, 7, 13) are out, whether or not anybody needed one. */
    remindersSent: integer("reminders_sent").notNull().default(0),
    /** When both sides were told that the ballots are open. */
    revealToldAt: at("reveal_told_at"),
  },
  (table) => [
    foreignKey({
      name: "rating_periods_engagement",
      columns: [table.engagementId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId, engagements.partnerOrgId],
    }),
    unique("rating_periods_name").on(table.engagementId, table.kind, table.name),
    unique("rating_periods_sides").on(table.id, table.agencyOrgId, table.partnerOrgId),
    index("rating_periods_agency").on(table.agencyOrgId, table.openedAt, table.id),
    index("rating_periods_partner").on(table.partnerOrgId, table.openedAt, table.id),
    index("rating_periods_untold").on(table.closesAt).where(sql`reveal_told_at is null`),
    check(
      "rating_periods_plain_name",
      sql`case ${table.kind}::text when 'month' then ${table.name} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' else ${table.name} ~ '^[1-9][0-9]{0,3}$' end`,
    ),
    check("rating_periods_order", sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);
