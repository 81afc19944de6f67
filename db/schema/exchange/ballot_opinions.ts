import { foreignKey, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import type { BallotScores } from "./ballots";
import { ratingPeriods } from "./rating_periods";
import { exchange, side } from "./schema";

/** What one person would say, for whoever casts the organisation's ballot. The other side never reads it. */
export const ballotOpinions = exchange.table(
  "ballot_opinions",
  {
    id: id(),
    periodId: uuid("period_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    side: side().notNull(),
    userId: uuid("user_id").notNull(),
    name: text().notNull(),
    /** As a ballot's, but anything may be left open. */
    scores: jsonb().$type<BallotScores>().notNull(),
    comment: text().notNull().default(""),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "ballot_opinions_period",
      columns: [table.periodId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [ratingPeriods.id, ratingPeriods.agencyOrgId, ratingPeriods.partnerOrgId],
    }),
    unique("ballot_opinions_one_each").on(table.periodId, table.side, table.userId),
  ],
);
