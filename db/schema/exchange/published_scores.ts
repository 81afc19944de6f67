import { doublePrecision, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { organisations } from "../identity/organisations";
import { exchange, side } from "./schema";

/**
 * What others than the two sides of a ballot may know of an organisation: one row a criterion, renewed in weekly batches
 * so that nobody can subtract one vote from the next.
 */
export const publishedScores = exchange.table(
  "published_scores",
  {
    /** Who is rated. */
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    /** Which side the votes come from. */
    direction: side().notNull(),
    /** A criterion, or "overall". */
    criterion: text().notNull(),
    mean: doublePrecision().notNull(),
    sd: doublePrecision().notNull(),
    low: doublePrecision().notNull(),
    high: doublePrecision().notNull(),
    rankBound: doublePrecision("rank_bound").notNull(),
    raters: integer().notNull(),
    weight: doublePrecision().notNull(),
    /** p_1 … p_10. */
    distribution: jsonb().$type<readonly number[]>().notNull(),
    /** How many votes it was made of: the next batch needs two more. */
    votes: integer().notNull(),
    batchAt: at("batch_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.direction, table.criterion] })],
);
