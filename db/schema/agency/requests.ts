import { foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { contacts } from "./contacts";
import { agency, requestChannel, requestState } from "./schema";

/** What the client said, as it came. The clock of the first answer runs from `received_at`. */
export const requests = agency.table(
  "requests",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    channel: requestChannel().notNull(),
    body: text().notNull(),
    state: requestState().notNull().default("open"),
    /** Why it was declined, or how it was answered. */
    answer: text().notNull().default(""),
    receivedAt: at("received_at").notNull().defaultNow(),
    answeredAt: at("answered_at"),
    /** Who noted it; nobody where the client wrote it down in the form. */
    authorId: uuid("author_id"),
    /** Whose words they are, as far as that is known. */
    contactId: uuid("contact_id"),
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
    unique("requests_org").on(table.id, table.orgId),
    index("requests_org_state").on(table.orgId, table.state, table.receivedAt, table.id),
    index("requests_org_received").on(table.orgId, table.receivedAt, table.id),
    index("requests_of_contact").on(table.contactId),
    index("requests_of_client").on(table.clientId, table.receivedAt),
  ],
);
