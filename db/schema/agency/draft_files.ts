import { sql } from "drizzle-orm";
import { bigint, boolean, check, foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { files } from "../exchange/files";
import { tasks } from "../exchange/tasks";
import { cleaned } from "./cleaned";
import { agency } from "./schema";
import { taskDrafts } from "./task_drafts";

/**
 * A file that is to go with a draft or a published task: the original, which never leaves the agency's side, and the
 * clean copy that the partner may get. When it goes out the row stays, as the record of what was looked at and by whom;
 * and when it is withdrawn, too.
 */
export const draftFiles = agency.table(
  "draft_files",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    draftId: uuid("draft_id"),
    /** Once published. */
    taskId: uuid("task_id"),
    /** The partner's copy, once published and until it is withdrawn. */
    fileId: uuid("file_id"),
    /** What the partner saw it called, of one that was withdrawn. */
    withdrawnAs: text("withdrawn_as").notNull().default(""),
    withdrawnAt: at("withdrawn_at"),
    withdrawnName: text("withdrawn_name").notNull().default(""),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    /** Stays on the agency's side whatever its state. */
    isPrivate: boolean("is_private").notNull().default(false),
    ...cleaned(),
    authorId: uuid("author_id").notNull(),
  },
  (table) => [
    foreignKey({
      name: "draft_files_draft",
      columns: [table.draftId, table.orgId],
      foreignColumns: [taskDrafts.id, taskDrafts.orgId],
    }),
    foreignKey({
      name: "draft_files_task",
      columns: [table.taskId, table.orgId],
      foreignColumns: [tasks.id, tasks.agencyOrgId],
    }),
    foreignKey({
      name: "draft_files_file",
      columns: [table.fileId, table.taskId],
      foreignColumns: [files.id, files.taskId],
    }),
    check("draft_files_withdrawn", sql`${table.withdrawnAt} is null or ${table.fileId} is null`),
    check("draft_files_place", sql`(${table.draftId} is null) <> (${table.taskId} is null)`),
    unique("draft_files_org").on(table.id, table.orgId),
    index("draft_files_of_draft").on(table.draftId, table.createdAt),
    index("draft_files_of_task").on(table.taskId),
    index("draft_files_of_file").on(table.fileId),
    // Asked before bytes are taken out of the store.
    index("draft_files_original").on(table.originalKey),
    index("draft_files_clean").on(table.cleanKey),
  ],
);
