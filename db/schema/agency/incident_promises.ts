import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { incidents } from "./incidents";
import { agency, promiseState } from "./schema";

/** What a client was promised in a critical situation, and whether that was kept. */
export const incidentPromises = agency.table(
  "incident_promises",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    incidentId: uuid("incident_id").notNull(),
    body: text().notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    state: promiseState().notNull().default("open"),
    settledAt: at("settled_at"),
    settledName: text("settled_name").notNull().default(""),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    /** When the messenger said that it is due. */
    toldAt: at("told_at"),
  },
  (table) => [
    foreignKey({
      name: "incident_promises_incident",
      columns: [table.incidentId, table.orgId],
      foreignColumns: [incidents.id, incidents.orgId],
    }),
    check("incident_promises_settled", sql`(${table.state}::text = 'open') = (${table.settledAt} is null)`),
    index("incident_promises_of_incident").on(table.incidentId, table.dueOn),
    index("incident_promises_due").on(table.orgId, table.dueOn).where(sql`settled_at is null`),
  ],
);
