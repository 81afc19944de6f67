import { sql } from "drizzle-orm";
import { check, foreignKey, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { meetings } from "./meetings";
import { agency } from "./schema";

/** One version of a meeting's minutes: what the client reads. Never rewritten: a correction is the next version. */
export const meetingMinutes = agency.table(
  "meeting_minutes",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    meetingId: uuid("meeting_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** From 1 within the meeting. */
    number: integer().notNull(),
    body: text().notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "meeting_minutes_meeting",
      columns: [table.meetingId, table.clientId, table.orgId],
      foreignColumns: [meetings.id, meetings.clientId, meetings.orgId],
    }),
    check("meeting_minutes_body", sql`${table.body} <> ''`),
    unique("meeting_minutes_org").on(table.id, table.clientId, table.orgId),
    unique("meeting_minutes_versions").on(table.meetingId, table.number),
  ],
);
