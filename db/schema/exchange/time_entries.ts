import { date, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { exchange } from "./schema";
import { tasks } from "./tasks";

/** Time logged by the partner on a task. */
export const timeEntries = exchange.table(
  "time_entries",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    minutes: integer().notNull(),
    spentOn: date("spent_on", { mode: "string" }).notNull(),
    note: text().notNull().default(""),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "time_entries_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    index("time_entries_task_at").on(table.taskId, table.at),
  ],
);
