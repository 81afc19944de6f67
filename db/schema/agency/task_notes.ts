import { foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { tasks } from "../exchange/tasks";
import { agency } from "./schema";

/** Internal notes on a task: the agency's people only. */
export const taskNotes = agency.table(
  "task_notes",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    taskId: uuid("task_id").notNull(),
    body: text().notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "task_notes_task",
      columns: [table.taskId, table.orgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId],
    }),
    index("task_notes_task_at").on(table.taskId, table.at),
  ],
);
