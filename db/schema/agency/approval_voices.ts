import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { approvals } from "./approvals";
import { contacts } from "./contacts";
import { agency, approvalAnswer } from "./schema";

/** One decision maker's part in an approval: when it came to them, what they said, and through whom. */
export const approvalVoices = agency.table(
  "approval_voices",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    approvalId: uuid("approval_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    /** As they were called then. */
    contactName: text("contact_name").notNull(),
    place: integer().notNull(),
    /** Null while others of a chain come before. */
    askedAt: at("asked_at"),
    remindedAt: at("reminded_at"),
    reminders: integer().notNull().default(0),
    answer: approvalAnswer(),
    reason: text().notNull().default(""),
    /** The database's clock; see `agency.seal_answer`. */
    answeredAt: at("answered_at"),
    /** Who of the agency wrote down what was said elsewhere; nobody when they answered themselves. */
    notedById: uuid("noted_by_id"),
    notedByName: text("noted_by_name").notNull().default(""),
  },
  (table) => [
    foreignKey({
      name: "approval_voices_approval",
      columns: [table.approvalId, table.clientId, table.orgId],
      foreignColumns: [approvals.id, approvals.clientId, approvals.orgId],
    }),
    foreignKey({
      name: "approval_voices_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    check(
      "approval_voices_reason",
      sql`${table.answer}::text is distinct from 'refuse' or ${table.reason} <> ''`,
    ),
    check("approval_voices_length", sql`length(${table.reason}) <= 5000`),
    unique("approval_voices_once").on(table.approvalId, table.contactId, table.orgId),
    unique("approval_voices_place").on(table.approvalId, table.place, table.orgId),
    index("approval_voices_of_contact").on(table.contactId, table.askedAt),
    index("approval_voices_waiting").on(table.orgId, table.askedAt).where(sql`answer is null`),
  ],
);
