import { foreignKey, index, integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import type { Box, Word } from "@/domain/files/pictures";
import { at, id } from "../columns";
import { draftFiles } from "./draft_files";
import { agency } from "./schema";

/** A picture of a file's clean copy, which a person looks at before it goes out: reading by machine misses things. */
export const draftFilePictures = agency.table(
  "draft_file_pictures",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    draftFileId: uuid("draft_file_id").notNull(),
    /** Its place among the file's pictures, from 0. */
    index: integer().notNull(),
    /** Where it stands in the file, in the cleaner's words. */
    place: text().notNull().default(""),
    width: integer().notNull(),
    height: integer().notNull(),
    previewKey: uuid("preview_key").notNull(),
    /** What was confirmed: a preview of other bytes has to be confirmed again. */
    previewSha256: text("preview_sha256").notNull(),
    words: jsonb().$type<readonly Word[]>().notNull().default([]),
    /** Blacked out in the clean copy. */
    boxes: jsonb().$type<readonly Box[]>().notNull().default([]),
    confirmedBy: uuid("confirmed_by"),
    confirmedName: text("confirmed_name").notNull().default(""),
    confirmedAt: at("confirmed_at"),
  },
  (table) => [
    foreignKey({
      name: "draft_file_pictures_file",
      columns: [table.draftFileId, table.orgId],
      foreignColumns: [draftFiles.id, draftFiles.orgId],
    }).onDelete("cascade"),
    index("draft_file_pictures_of_file").on(table.draftFileId, table.index),
    // Asked before bytes are taken out of the store.
    index("draft_file_pictures_preview").on(table.previewKey),
  ],
);
