import { date, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { contacts } from "./contacts";
import { agency } from "./schema";

/** The order of the backlog as one of the client's people agreed to it. On record for good. */
export const backlogAgreements = agency.table(
  "backlog_agreements",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    agreedOn: date("agreed_on", { mode: "string" }).notNull(),
    /** The jobs in that order. */
    jobIds: uuid("job_ids").array().notNull(),
    note: text().notNull().default(""),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "backlog_agreements_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    index("backlog_agreements_of_client").on(table.clientId, table.createdAt),
    index("backlog_agreements_of_contact").on(table.contactId),
  ],
);
