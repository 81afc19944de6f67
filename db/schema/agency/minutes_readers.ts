import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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
    /** The meeting's title as it was looked through when it was sent, and when it began: the client's page shows these. */
    title: text().notNull().default(""),
    heldAt: at("held_at"),
    acknowledgedAt: at("acknowledged_at"),
    /** Who noted it: a colleague whom the contact told; the contact, where they said so on their own page. */
    acknowledgedName: text("acknowledged_name").notNull().default(""),
    /** How it was said, in the contact's words. */
    acknowledgedNote: text("acknowledged_note").notNull().default(""),
    /** Said on the contact's own page; by the database's clock, see `agency.seal_minutes`. */
    isOwnWord: boolean("is_own_word").notNull().default(false),
    /** What is not right, in the contact's words: an answer, too, and the next version's reason. */
    remark: text().notNull().default(""),
    remarkedAt: at("remarked_at"),
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
    check("minutes_readers_remark", sql`(${table.remarkedAt} is null) = (${table.remark} = '')`),
    check("minutes_readers_own_word", sql`not ${table.isOwnWord} or ${table.acknowledgedAt} is not null`),
    check("minutes_readers_length", sql`length(${table.remark}) <= 5000`),
    // What somebody objects to, for Today.
    index("minutes_readers_remarked").on(table.orgId, table.remarkedAt).where(sql`remarked_at is not null`),
    index("minutes_readers_of_contact").on(table.contactId),
  ],
);
