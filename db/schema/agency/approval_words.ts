import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { approvals } from "./approvals";
import { contacts } from "./contacts";
import { agency } from "./schema";

/** What one decision maker asked about an approval and what the agency answered, between these two alone. */
export const approvalWords = agency.table(
  "approval_words",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    approvalId: uuid("approval_id").notNull(),
    /** Whose conversation it is. */
    contactId: uuid("contact_id").notNull(),
    body: text().notNull(),
    /** Who of the agency wrote it; nobody when the contact did. */
    authorId: uuid("author_id"),
    authorName: text("author_name").notNull().default(""),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "approval_words_approval",
      columns: [table.approvalId, table.clientId, table.orgId],
      foreignColumns: [approvals.id, approvals.clientId, approvals.orgId],
    }),
    foreignKey({
      name: "approval_words_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    check("approval_words_length", sql`length(${table.body}) between 1 and 5000`),
    index("approval_words_of_approval").on(table.approvalId, table.at),
    index("approval_words_of_contact").on(table.contactId, table.at),
    index("approval_words_org_at").on(table.orgId, table.at),
  ],
);
