import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { contacts } from "./contacts";
import { agency, requestChannel, requestState } from "./schema";

/** What the client said, as it came. */
export const requests = agency.table(
  "requests",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** Who of the client said it, where that is known. */
    contactId: uuid("contact_id"),
    channel: requestChannel().notNull(),
    /** Of a mail or a form; empty where there was none. */
    subject: text().notNull().default(""),
    body: text().notNull(),
    /** Whom a mail says that it is from: a name and an address that may be nobody's we know. */
    sender: text().notNull().default(""),
    state: requestState().notNull().default("open"),
    /** Why it was declined, or how it was answered. */
    answer: text().notNull().default(""),
    receivedAt: at("received_at").notNull().defaultNow(),
    /** The first answer, whatever came of the request later. */
    answeredAt: at("answered_at"),
    /**
     * Since when the client waits for a word: since it came, or since it was opened again. Ahead of now while it is
     * postponed, null once nobody waits; so what waits is one comparison, which an index serves under row security.
     */
    waitsSince: at("waits_since").defaultNow(),
    /** Who kept it. Nobody of the agency when it came by the client's own hand: channel `form`, with its contact. */
    authorId: uuid("author_id"),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "requests_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "requests_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    check("requests_author", sql`${table.authorId} is not null or ${table.channel}::text = 'form'`),
    check(
      "requests_waits",
      sql`(${table.waitsSince} is not null) = (${table.state}::text in ('open', 'postponed'))`,
    ),
    unique("requests_org").on(table.id, table.orgId),
    unique("requests_client_org").on(table.id, table.clientId, table.orgId),
    index("requests_org_state").on(table.orgId, table.state, table.receivedAt, table.id),
    index("requests_org_received").on(table.orgId, table.receivedAt, table.id),
    index("requests_org_waits").on(table.orgId, table.waitsSince, table.id),
    index("requests_of_client").on(table.clientId, table.receivedAt),
    index("requests_of_contact").on(table.contactId),
    // Read by agency.search_request_ids alone, which asks in the same words.
    index("requests_words").using(
      "gin",
      table.orgId,
      sql`(${table.subject} || ' ' || ${table.sender} || ' ' || ${table.body}) public.gin_trgm_ops`,
    ),
  ],
);
