import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { CRITERIA, isOptional, OVERALL } from "@/domain/ratings/criteria";
import type { Side } from "@/domain/tasks/move";
import { at, id } from "../columns";
import { ratingPeriods } from "./rating_periods";
import { exchange, removalGround, side } from "./schema";

/** Criterion → 1 … 10, in tenths where several people prepared it, or null for "not applicable". `overall` is a number. */
export type BallotScores = Readonly<Record<string, number | null>>;

/** One side's rating of the other for one period: sealed until both are in or the window closes. */
export const ballots = exchange.table(
  "ballots",
  {
    id: id(),
    periodId: uuid("period_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    /** Who casts it; the other side is rated. */
    side: side().notNull(),
    scores: jsonb().$type<BallotScores>().notNull(),
    comment: text().notNull().default(""),
    castAt: at("cast_at").notNull().default(sql`clock_timestamp()`),
    castBy: uuid("cast_by").notNull(),
    castName: text("cast_name").notNull(),
    version: integer().notNull().default(1),
    /** From then on both sides read it. Set by the database alone (`exchange.seal_ballot`). */
    revealAt: at("reveal_at").notNull(),
    removedAt: at("removed_at"),
    removedName: text("removed_name").notNull().default(""),
    removedWhy: removalGround("removed_why"),
    removedNote: text("removed_note").notNull().default(""),
  },
  (table) => [
    foreignKey({
      name: "ballots_period",
      columns: [table.periodId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [ratingPeriods.id, ratingPeriods.agencyOrgId, ratingPeriods.partnerOrgId],
    }),
    unique("ballots_one_each").on(table.periodId, table.side),
    unique("ballots_sides").on(table.id, table.agencyOrgId, table.partnerOrgId),
    index("ballots_agency").on(table.agencyOrgId, table.side, table.revealAt),
    index("ballots_partner").on(table.partnerOrgId, table.side, table.revealAt),
    check("ballots_scores", sql.raw(validScores("agency", "partner"))),
    check(
      "ballots_removed",
      sql`(${table.removedAt} is null) = (${table.removedWhy} is null) and (${table.removedAt} is null or (${table.removedNote} <> '' and ${table.removedName} <> ''))`,
    ),
  ],
);

/** The same rule as `readScores` of domain/ratings/ballot, for whoever comes past it. */
function validScores(...sides: readonly Side[]): string {
  const list = (names: readonly string[]) => `'{${names.join(",")}}'::text[]`;
  const keys = sides.map((each) => {
    const all = [...CRITERIA[each], OVERALL];
    const needed = all.filter((name) => name === OVERALL || !isOptional(name as never));
    return `when '${each}' then scores - ${list(all)} = '{}'::jsonb and scores ?& ${list(needed)}`;
  });
  const wrong = `strict $.* ? (@ != null && (@.type() != "number" || @ < 1 || @ > 10 || (@ * 10).floor() != @ * 10))`;
  return `jsonb_typeof(scores) = 'object' and case side::text ${keys.join(" ")} end
    and jsonb_typeof(scores -> '${OVERALL}') = 'number' and not jsonb_path_exists(scores, '${wrong}')`;
}
