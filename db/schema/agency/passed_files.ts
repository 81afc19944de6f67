import { foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { id } from "../columns";
import { files } from "../exchange/files";
import { cleaned } from "./cleaned";
import { agency } from "./schema";

/** The copy of a partner's file that may go on to the client: cleaned, and looked through for traces of the partner. */
export const passedFiles = agency.table(
  "passed_files",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    taskId: uuid("task_id").notNull(),
    /** The partner's file. */
    fileId: uuid("file_id").notNull(),
    /** Made by the portal: the partner's own name for it may name the partner. */
    name: text().notNull(),
    ...cleaned(),
    authorId: uuid("author_id").notNull(),
  },
  (table) => [
    foreignKey({
      name: "passed_files_file",
      columns: [table.fileId, table.taskId, table.orgId],
      foreignColumns: [files.id, files.taskId, files.agencyOrgId],
    }),
    unique("passed_files_once").on(table.fileId, table.orgId),
    index("passed_files_of_task").on(table.taskId),
    // Asked before bytes are taken out of the store.
    index("passed_files_clean").on(table.cleanKey),
  ],
);
