import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { contacts } from "./contacts";
import { agency, touchKind } from "./schema";

/** One contact with a client. Each resets the clock of the radar. */
export const touches = agency.table(
  "touches",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** With whom; empty when it was nobody in particular. */
    contactId: uuid("contact_id"),
    kind: touchKind().notNull(),
    note: text().notNull().default(""),
    /** When it happened; a touch may be noted days later. */
    at: at("at").notNull().defaultNow(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "touches_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "touches_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    check("touches_length", sql`length(${table.note}) <= 5000`),
    index("touches_of_client").on(table.clientId, table.at),
    index("touches_of_contact").on(table.contactId, table.at),
    index("touches_org_at").on(table.orgId, table.at),
  ],
);
