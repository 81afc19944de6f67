import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { agency, meetingState } from "./schema";

/** A meeting with a client: what is to be spoken of, and what was said. */
export const meetings = agency.table(
  "meetings",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    title: text().notNull(),
    startsAt: at("starts_at").notNull(),
    /** How long it is to last, in minutes. */
    minutes: integer().notNull().default(60),
    /** A room or a link. */
    place: text().notNull().default(""),
    state: meetingState().notNull().default("planned"),
    agenda: text().notNull().default(""),
    /** For the agency's eyes. */
    notes: text().notNull().default(""),
    authorId: uuid("author_id").notNull(),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "meetings_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    check("meetings_title", sql`${table.title} <> ''`),
    check("meetings_minutes", sql`${table.minutes} between 5 and 1440`),
    unique("meetings_org").on(table.id, table.clientId, table.orgId),
    index("meetings_org_starts").on(table.orgId, table.startsAt, table.id),
    index("meetings_of_client").on(table.clientId, table.startsAt),
  ],
);
