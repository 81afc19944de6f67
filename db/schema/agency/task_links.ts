import { foreignKey, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { tasks } from "../exchange/tasks";
import { clients } from "./clients";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** What a published task was cut from. Lives on the agency's side alone. */
export const taskLinks = agency.table(
  "task_links",
  {
    taskId: uuid("task_id").primaryKey(),
    orgId: uuid("org_id").notNull(),
    jobId: uuid("job_id").notNull(),
    clientId: uuid("client_id").notNull(),
    sourceId: text("source_id"),
  },
  (table) => [
    foreignKey({
      name: "task_links_task",
      columns: [table.taskId, table.orgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId],
    }),
    foreignKey({
      name: "task_links_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    foreignKey({
      name: "task_links_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    index("task_links_of_job").on(table.jobId),
    index("task_links_of_client").on(table.clientId),
    uniqueIndex("task_links_source").on(table.jobId, table.sourceId),
  ],
);
