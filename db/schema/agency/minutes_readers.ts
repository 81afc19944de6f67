import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { contacts } from "./contacts";
import { meetingMinutes } from "./meeting_minutes";
import { agency } from "./schema";

/** Whom a version of the minutes was sent to, and that they have said it is so. */
export const minutesReaders = agency.table(
  "minutes_readers",
  {
    minutesId: uuid("minutes_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    clientId: uuid("client_id").notNull(),
    orgId: uuid("org_id").notNull(),
    /** Where it was sent. */
    email: text().notNull(),
    sentAt: at("sent_at").notNull().defaultNow(),
    sentName: text("sent_name").notNull(),
    acknowledgedAt: at("acknowledged_at"),
    /** Who noted it: a colleague whom the contact told. */
    acknowledgedName: text("acknowledged_name").notNull().default(""),
    /** How it was said, in the contact's words. */
    acknowledgedNote: text("acknowledged_note").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.minutesId, table.contactId, table.orgId] }),
    foreignKey({
      name: "minutes_readers_minutes",
      columns: [table.minutesId, table.clientId, table.orgId],
      foreignColumns: [meetingMinutes.id, meetingMinutes.clientId, meetingMinutes.orgId],
    }),
    foreignKey({
      name: "minutes_readers_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    check(
      "minutes_readers_acknowledged",
      sql`(${table.acknowledgedAt} is null) = (${table.acknowledgedName} = '')`,
    ),
    index("minutes_readers_of_contact").on(table.contactId),
  ],
);
