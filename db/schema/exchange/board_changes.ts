import { sql } from "drizzle-orm";
import { bigint, index, uuid } from "drizzle-orm/pg-core";
import { id } from "../columns";
import { organisations } from "../identity/organisations";
import { exchange } from "./schema";

/**
 * When the tasks of a partner team last changed, in several strands: who changes a task takes a strand that nobody
 * holds, so moves made at once never wait for one another here. An open board asks for the sum each minute, which costs
 * as much for two hundred cards as for none. Written by triggers alone; no login reads it.
 */
export const boardChanges = exchange.table(
  "board_changes",
  {
    id: id(),
    partnerOrgId: uuid("partner_org_id")
      .notNull()
      .references(() => organisations.id),
    /** Microseconds since 1970, and always later than before: a sum of these never comes back. */
    beat: bigint({ mode: "bigint" })
      .notNull()
      .default(sql`(extract(epoch from clock_timestamp()) * 1000000)::bigint`),
  },
  (table) => [index("board_changes_partner").on(table.partnerOrgId)],
);
