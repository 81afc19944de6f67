import { sql } from "drizzle-orm";
import { foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { estimateState, exchange } from "./schema";
import { tasks } from "./tasks";

/** Hours that the partner proposes for a task, and the agency's answer. */
export const estimates = exchange.table(
  "estimates",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    minutes: integer().notNull(),
    note: text().notNull().default(""),
    state: estimateState().notNull().default("proposed"),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
  },
  (table) => [
    foreignKey({
      name: "estimates_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    index("estimates_task_at").on(table.taskId, table.at),
    // As `messages_asked`.
    index("estimates_proposed").on(table.agencyOrgId, table.at, table.id).where(sql`state = 'proposed'`),
  ],
);
