import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { agency, decisionMatter } from "./schema";

/** A client's person. Whatever identifies them stands in the client's dossier, too. */
export const contacts = agency.table(
  "contacts",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    name: text().notNull(),
    position: text().notNull().default(""),
    email: text().notNull().default(""),
    phone: text().notNull().default(""),
    handle: text().notNull().default(""),
    /** One of the three or four who have to agree. */
    isDecisionMaker: boolean("is_decision_maker").notNull().default(false),
    /** What needs their word. */
    approves: decisionMatter().array().notNull().default([]),
    /** The language of their page and of letters to them; null where nobody knows it. */
    locale: text(),
    notes: text().notNull().default(""),
    /** Works there no longer: kept for the record, out of the radar. */
    leftAt: at("left_at"),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "contacts_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    check("contacts_name", sql`${table.name} <> ''`),
    unique("contacts_org").on(table.id, table.clientId, table.orgId),
    index("contacts_of_client").on(table.clientId, table.createdAt),
    index("contacts_org_left").on(table.orgId, table.leftAt),
  ],
);
