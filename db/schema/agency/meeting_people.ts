import { foreignKey, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { users } from "../identity/users";
import { meetings } from "./meetings";
import { agency } from "./schema";

/** Who comes to a meeting from the agency. */
export const meetingPeople = agency.table(
  "meeting_people",
  {
    meetingId: uuid("meeting_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    clientId: uuid("client_id").notNull(),
    orgId: uuid("org_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.userId, table.orgId] }),
    foreignKey({
      name: "meeting_people_meeting",
      columns: [table.meetingId, table.clientId, table.orgId],
      foreignColumns: [meetings.id, meetings.clientId, meetings.orgId],
    }),
    index("meeting_people_of_user").on(table.userId, table.orgId),
  ],
);
