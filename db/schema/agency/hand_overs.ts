import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { users } from "../identity/users";
import { clients } from "./clients";
import { agency, handOverState, handOverStep } from "./schema";

/** A client on its way from one colleague to another. Until the receiver accepts, the giver answers for it. */
export const handOvers = agency.table(
  "hand_overs",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** Empty when nobody accounted for the client. */
    fromId: uuid("from_id").references(() => users.id),
    fromName: text("from_name").notNull().default(""),
    toId: uuid("to_id")
      .notNull()
      .references(() => users.id),
    toName: text("to_name").notNull(),
    note: text().notNull().default(""),
    /** What has been gone through. */
    done: handOverStep().array().notNull().default([]),
    state: handOverState().notNull().default("open"),
    /** Why it was declined or withdrawn. */
    answer: text().notNull().default(""),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
    settledAt: at("settled_at"),
    version: integer().notNull().default(1),
  },
  (table) => [
    foreignKey({
      name: "hand_overs_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    check("hand_overs_settled", sql`(${table.state}::text = 'open') = (${table.settledAt} is null)`),
    check("hand_overs_two", sql`${table.fromId} is distinct from ${table.toId}`),
    // A client is on its way to one person at a time.
    uniqueIndex("hand_overs_open").on(table.clientId).where(sql`state = 'open'`),
    index("hand_overs_of_client").on(table.clientId, table.at),
    index("hand_overs_org_at").on(table.orgId, table.at),
    index("hand_overs_to").on(table.toId),
    index("hand_overs_from").on(table.fromId),
  ],
);
