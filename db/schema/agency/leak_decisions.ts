import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import type { Verdict } from "@/domain/leaks/decision";
import { at, id } from "../columns";
import { tasks } from "../exchange/tasks";
import { clients } from "./clients";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** What a person decided about one place that points to a client. On record for good: nobody may change or remove it. */
export const leakDecisions = agency.table(
  "leak_decisions",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    /** The job that the text was cut from: a decision on a draft holds for the task that comes of it. */
    jobId: uuid("job_id").notNull(),
    /** Whose name it is. */
    clientId: uuid("client_id").notNull(),
    /** Empty while there is only a draft. */
    taskId: uuid("task_id"),
    /** In which text: title, body, message, reason. */
    surface: text().notNull(),
    kind: text().notNull(),
    rule: text().notNull(),
    tier: text().notNull(),
    /** The exact text, as the anonymiser found it. */
    found: text().notNull(),
    /** `placeOf` of domain/leaks/span. Empty in records of the time before places: those hold wherever `found` stands. */
    place: text(),
    verdict: text().$type<Verdict>().notNull(),
    reason: text().notNull().default(""),
    /** Of the client's dossier at that moment: after a change it is asked again. */
    dossierVersion: integer("dossier_version").notNull(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "leak_decisions_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "leak_decisions_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    foreignKey({
      name: "leak_decisions_task",
      columns: [table.taskId, table.orgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId],
    }),
    check(
      "leak_decisions_verdict",
      sql`${table.verdict} in ('masked', 'reworded', 'not_client', 'client_allows', 'generic_word', 'override')`,
    ),
    check("leak_decisions_reason", sql`${table.verdict} <> 'override' or ${table.reason} <> ''`),
    index("leak_decisions_of_job").on(table.jobId, table.at),
    index("leak_decisions_of_client").on(table.clientId),
    index("leak_decisions_of_task").on(table.taskId),
    index("leak_decisions_org_at").on(table.orgId, table.at, table.id),
  ],
);
