import { foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { exchange, side, taskState } from "./schema";
import { tasks } from "./tasks";

/** The history: every move of a task, with its actor and its time. Never changed, never removed. */
export const taskMoves = exchange.table(
  "task_moves",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    verb: text().notNull(),
    fromState: taskState("from_state").notNull(),
    toState: taskState("to_state").notNull(),
    reason: text().notNull().default(""),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    actorSide: side("actor_side").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "task_moves_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    index("task_moves_task_at").on(table.taskId, table.at),
  ],
);
