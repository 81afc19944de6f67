import { sql } from "drizzle-orm";
import { foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { ballots } from "./ballots";
import { exchange, side } from "./schema";

/** The rated side's one answer to a ballot, within 14 days of the reveal. Both sides read it; nobody changes it. */
export const ballotReplies = exchange.table(
  "ballot_replies",
  {
    id: id(),
    ballotId: uuid("ballot_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    /** Who replies: the side that the ballot rates. */
    authorSide: side("author_side").notNull(),
    body: text().notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
    /** When the side that cast the ballot was told. */
    toldAt: at("told_at"),
  },
  (table) => [
    foreignKey({
      name: "ballot_replies_ballot",
      columns: [table.ballotId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [ballots.id, ballots.agencyOrgId, ballots.partnerOrgId],
    }),
    unique("ballot_replies_one").on(table.ballotId),
    index("ballot_replies_untold").on(table.at).where(sql`told_at is null`),
  ],
);
