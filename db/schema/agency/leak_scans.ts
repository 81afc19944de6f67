import { sql } from "drizzle-orm";
import { foreignKey, index, integer, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { agency } from "./schema";

/** A dossier gained a name: published texts are looked through again, slice by slice. Unfinished, it can be gone on with. */
export const leakScans = agency.table(
  "leak_scans",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    /** Whose dossier has changed. */
    clientId: uuid("client_id").notNull(),
    dossierVersion: integer("dossier_version").notNull(),
    /** Where the next slice begins; empty at the start. */
    cursor: text().notNull().default(""),
    /** Tasks to look through, tasks done, places raised. */
    total: integer().notNull().default(0),
    done: integer().notNull().default(0),
    hits: integer().notNull().default(0),
    actorId: uuid("actor_id").notNull(),
    startedAt: at("started_at").notNull().defaultNow(),
    /** When its last slice was done: one that has stood still for long is taken up by the next person who comes by. */
    touchedAt: at("touched_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (table) => [
    foreignKey({
      name: "leak_scans_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    unique("leak_scans_org").on(table.id, table.orgId),
    index("leak_scans_of_client").on(table.clientId),
    // One at a time for each client: another change starts it again from the first task.
    uniqueIndex("leak_scans_running").on(table.clientId).where(sql`finished_at is null`),
    index("leak_scans_open").on(table.orgId).where(sql`finished_at is null`),
  ],
);
