import { bigint, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { deliveries } from "./deliveries";
import { exchange } from "./schema";
import { tasks } from "./tasks";

/** A file of a delivery. The bytes lie in the file store under the row's id. */
export const files = exchange.table(
  "files",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    deliveryId: uuid("delivery_id").notNull(),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    sha256: text().notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "files_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    foreignKey({
      name: "files_delivery",
      columns: [table.deliveryId, table.taskId],
      foreignColumns: [deliveries.id, deliveries.taskId],
    }),
    index("files_task_at").on(table.taskId, table.at),
    index("files_of_delivery").on(table.deliveryId),
  ],
);
