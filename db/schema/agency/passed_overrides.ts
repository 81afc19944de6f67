import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { files } from "../exchange/files";
import { agency } from "./schema";

/** A trace of the team that a lead let go on to the client, with the reason. On record for good: nobody may change or remove it. */
export const passedOverrides = agency.table(
  "passed_overrides",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    taskId: uuid("task_id").notNull(),
    /** The partner's file. */
    fileId: uuid("file_id").notNull(),
    kind: text().notNull(),
    /** The exact text, as the anonymiser found it. */
    found: text().notNull(),
    /** `placeOf` of domain/leaks/span: another mention of the same name is asked about by itself. */
    place: text().notNull(),
    reason: text().notNull(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "passed_overrides_file",
      columns: [table.fileId, table.taskId, table.orgId],
      foreignColumns: [files.id, files.taskId, files.agencyOrgId],
    }),
    check("passed_overrides_reason", sql`${table.reason} <> ''`),
    index("passed_overrides_of_file").on(table.fileId, table.at),
    index("passed_overrides_of_task").on(table.taskId),
  ],
);
