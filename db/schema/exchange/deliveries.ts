import { foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { exchange } from "./schema";
import { tasks } from "./tasks";

/** What the partner handed over: a note, a link, files. The move itself stands in `task_moves`. */
export const deliveries = exchange.table(
  "deliveries",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    note: text().notNull().default(""),
    linkUrl: text("link_url").notNull().default(""),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "deliveries_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    unique("deliveries_of_task").on(table.id, table.taskId),
    index("deliveries_task_at").on(table.taskId, table.at),
  ],
);
