import { sql } from "drizzle-orm";
import { foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { exchange, side } from "./schema";
import { tasks } from "./tasks";

/** What the other side should hear of, written with the change itself. Ids only: readers look it up with their own rights. */
export const outbox = exchange.table(
  "outbox",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    kind: text().notNull(),
    toSide: side("to_side").notNull(),
    at: at("at").notNull().defaultNow(),
    handledAt: at("handled_at"),
  },
  (table) => [
    foreignKey({
      name: "outbox_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    index("outbox_task_id").on(table.taskId),
    index("outbox_open").on(table.at).where(sql`handled_at is null`),
  ],
);
