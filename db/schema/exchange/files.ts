import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { deliveries } from "./deliveries";
import { exchange } from "./schema";
import { tasks } from "./tasks";

/** A file of a delivery or of the brief. The bytes lie in the file store under the row's id. */
export const files = exchange.table(
  "files",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    /** Text, as a check that names a type of ours cannot be told from one that calls a function of ours. */
    origin: text({ enum: ["delivery", "brief"] })
      .notNull()
      .default("delivery"),
    /** None for a file of the brief. */
    deliveryId: uuid("delivery_id"),
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
    check(
      "files_origin",
      sql`${table.origin} = case when ${table.deliveryId} is null then 'brief' else 'delivery' end`,
    ),
    // The agency's own name for a file may name the client: the brief's files bear names that the portal made.
    check(
      "files_brief_name",
      sql`${table.origin} <> 'brief' or ${table.name} ~ '^brief-[0-9]+[.][a-z0-9]+$'`,
    ),
    unique("files_of_task").on(table.id, table.taskId),
    unique("files_of_agency").on(table.id, table.taskId, table.agencyOrgId),
    index("files_task_at").on(table.taskId, table.at),
    index("files_of_delivery").on(table.deliveryId),
  ],
);
