import { foreignKey, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { contacts } from "./contacts";
import { meetings } from "./meetings";
import { agency } from "./schema";

/** Who comes to a meeting from the client's side. */
export const meetingContacts = agency.table(
  "meeting_contacts",
  {
    meetingId: uuid("meeting_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    clientId: uuid("client_id").notNull(),
    orgId: uuid("org_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.contactId, table.orgId] }),
    foreignKey({
      name: "meeting_contacts_meeting",
      columns: [table.meetingId, table.clientId, table.orgId],
      foreignColumns: [meetings.id, meetings.clientId, meetings.orgId],
    }),
    foreignKey({
      name: "meeting_contacts_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    index("meeting_contacts_of_contact").on(table.contactId),
  ],
);
