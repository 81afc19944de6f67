import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { agency, upsellOutcome } from "./schema";

/** A proposal to a client to buy more, and what became of it. */
export const upsells = agency.table(
  "upsells",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    title: text().notNull(),
    note: text().notNull().default(""),
    /** What it would bring, in minor units of `currency`. */
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text().notNull(),
    outcome: upsellOutcome().notNull().default("open"),
    /** The client's words to the outcome. */
    answer: text().notNull().default(""),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
    settledAt: at("settled_at"),
    version: integer().notNull().default(1),
  },
  (table) => [
    foreignKey({
      name: "upsells_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    check("upsells_settled", sql`(${table.outcome}::text = 'open') = (${table.settledAt} is null)`),
    index("upsells_of_client").on(table.clientId, table.at),
    index("upsells_org_at").on(table.orgId, table.at),
  ],
);
