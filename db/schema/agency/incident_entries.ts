import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { incidents } from "./incidents";
import { agency, incidentEntryKind } from "./schema";

/** The record of a critical situation: what was done, by whom and when. It is never rewritten. */
export const incidentEntries = agency.table(
  "incident_entries",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    incidentId: uuid("incident_id").notNull(),
    kind: incidentEntryKind().notNull(),
    body: text().notNull().default(""),
    at: at("at").notNull().defaultNow(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
  },
  (table) => [
    foreignKey({
      name: "incident_entries_incident",
      columns: [table.incidentId, table.orgId],
      foreignColumns: [incidents.id, incidents.orgId],
    }),
    check("incident_entries_length", sql`length(${table.body}) <= 20000`),
    index("incident_entries_of_incident").on(table.incidentId, table.at),
  ],
);
