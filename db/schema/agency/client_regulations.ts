import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { agency } from "./schema";

/** One version of the regulation of interaction with a client. Its text never changes; a change is a new version. */
export const clientRegulations = agency.table(
  "client_regulations",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** From 1 within a client. */
    number: integer().notNull(),
    /** Markdown. */
    body: text().notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
    /** Who at the client accepted it, as the account manager was told; empty until then. */
    acceptedName: text("accepted_name").notNull().default(""),
    /** The day on which they did. */
    acceptedOn: date("accepted_on", { mode: "string" }),
    recordedName: text("recorded_name").notNull().default(""),
    recordedAt: at("recorded_at"),
  },
  (table) => [
    foreignKey({
      name: "client_regulations_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    check("client_regulations_text", sql`${table.body} <> ''`),
    check(
      "client_regulations_accepted",
      sql`(${table.acceptedOn} is null or ${table.acceptedName} <> '') and (${table.acceptedOn} is null) = (${table.recordedAt} is null)`,
    ),
    unique("client_regulations_whole").on(table.id, table.clientId, table.orgId),
    uniqueIndex("client_regulations_number").on(table.clientId, table.number, table.orgId),
    index("client_regulations_org").on(table.orgId, table.at),
  ],
);
