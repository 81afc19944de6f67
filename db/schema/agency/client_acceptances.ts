import { foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clientRegulations } from "./client_regulations";
import { contacts } from "./contacts";
import { agency } from "./schema";

/** That one person of a client accepted a version of the regulation on their own page. For good, and once for each. */
export const clientAcceptances = agency.table(
  "client_acceptances",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    regulationId: uuid("regulation_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    /** As they were called then; looked up by the database, as their login reads no contacts. */
    contactName: text("contact_name").notNull().default(""),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "client_acceptances_regulation",
      columns: [table.regulationId, table.clientId, table.orgId],
      foreignColumns: [clientRegulations.id, clientRegulations.clientId, clientRegulations.orgId],
    }),
    foreignKey({
      name: "client_acceptances_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    unique("client_acceptances_once").on(table.regulationId, table.contactId, table.orgId),
    index("client_acceptances_of_contact").on(table.contactId, table.at),
  ],
);
