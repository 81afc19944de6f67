import { sql } from "drizzle-orm";
import { foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { exchange, messageKind, side } from "./schema";
import { tasks } from "./tasks";

/** Talk on a task, seen by both sides. What the agency writes has passed the leak check. */
export const messages = exchange.table(
  "messages",
  {
    id: id(),
    taskId: uuid("task_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    kind: messageKind().notNull().default("message"),
    body: text().notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    authorSide: side("author_side").notNull(),
    at: at("at").notNull().defaultNow(),
    /** When a question got its answer. */
    answeredAt: at("answered_at"),
  },
  (table) => [
    foreignKey({
      name: "messages_task",
      columns: [table.taskId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId, tasks.partnerOrgId],
    }),
    index("messages_task_at").on(table.taskId, table.at),
    // What nobody has answered yet. Under row security an index serves no comparison of enums, so it stands in its condition.
    index("messages_asked")
      .on(table.agencyOrgId, table.at, table.id)
      .where(sql`kind = 'question' and answered_at is null`),
  ],
);
