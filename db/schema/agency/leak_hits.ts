import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Verdict } from "@/domain/leaks/decision";
import { at, id } from "../columns";
import { engagements } from "../exchange/engagements";
import { tasks } from "../exchange/tasks";
import { clients } from "./clients";
import { leakScans } from "./leak_scans";
import { agency } from "./schema";

/** A text or a file that partners have and that points to a client since the dossier has changed. Open until somebody rewords or decides. */
export const leakHits = agency.table(
  "leak_hits",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    scanId: uuid("scan_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** Of an engagement's terms or regulation there is none. */
    taskId: uuid("task_id"),
    /** Of its terms or regulation alone. */
    engagementId: uuid("engagement_id"),
    /** In which text: title, body, message, reason, file, terms, regulation. */
    surface: text().notNull(),
    /** The message, the move or the file; otherwise the task or the engagement itself. */
    sourceId: uuid("source_id").notNull(),
    kind: text().notNull(),
    rule: text().notNull(),
    tier: text().notNull(),
    found: text().notNull(),
    /** `placeOf` of domain/leaks/span. */
    place: text().notNull(),
    /** A little of the text on either side, to be read. */
    before: text().notNull().default(""),
    after: text().notNull().default(""),
    at: at("at").notNull().defaultNow(),
    outcome: text().$type<Verdict | "withdrawn">(),
    answeredAt: at("answered_at"),
    answeredBy: uuid("answered_by"),
    answeredName: text("answered_name").notNull().default(""),
  },
  (table) => [
    foreignKey({
      name: "leak_hits_scan",
      columns: [table.scanId, table.orgId],
      foreignColumns: [leakScans.id, leakScans.orgId],
    }),
    foreignKey({
      name: "leak_hits_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "leak_hits_task",
      columns: [table.taskId, table.orgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId],
    }),
    foreignKey({
      name: "leak_hits_engagement",
      columns: [table.engagementId, table.orgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId],
    }),
    check("leak_hits_source", sql`(${table.taskId} is null) <> (${table.engagementId} is null)`),
    index("leak_hits_of_engagement").on(table.engagementId),
    index("leak_hits_of_scan").on(table.scanId),
    index("leak_hits_of_client").on(table.clientId),
    index("leak_hits_of_task").on(table.taskId),
    // However often it is looked through, a place is raised once until it is answered.
    uniqueIndex("leak_hits_once")
      .on(table.sourceId, table.surface, table.clientId, table.place)
      .where(sql`answered_at is null`),
    index("leak_hits_open").on(table.orgId, table.at, table.id).where(sql`answered_at is null`),
    index("leak_hits_answered").on(table.orgId, table.at, table.id).where(sql`answered_at is not null`),
  ],
);
