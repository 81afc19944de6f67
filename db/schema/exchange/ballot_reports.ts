import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { ballots } from "./ballots";
import { exchange, removalGround, side } from "./schema";

/** The rated side's lead asks for a ballot's removal; a lead of the side that cast it decides (decision 12). */
export const ballotReports = exchange.table(
  "ballot_reports",
  {
    id: id(),
    ballotId: uuid("ballot_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    /** Who asks: the side that the ballot rates. */
    authorSide: side("author_side").notNull(),
    why: removalGround().notNull(),
    note: text().notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
    /** When the side that cast the ballot was told, and when the one that asks heard that it is removed. */
    toldAt: at("told_at"),
    removalToldAt: at("removal_told_at"),
  },
  (table) => [
    foreignKey({
      name: "ballot_reports_ballot",
      columns: [table.ballotId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [ballots.id, ballots.agencyOrgId, ballots.partnerOrgId],
    }),
    unique("ballot_reports_one").on(table.ballotId),
    index("ballot_reports_untold").on(table.at).where(sql`told_at is null or removal_told_at is null`),
    check("ballot_reports_note", sql`${table.note} <> ''`),
  ],
);
