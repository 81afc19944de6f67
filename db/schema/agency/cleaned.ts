import { sql } from "drizzle-orm";
import { bigint, integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { cleaningState } from "./schema";

/** A piece of a file's text and where it stands there, in the cleaner's words. */
export type FileText = { readonly place: string; readonly text: string };

/** What becomes of a file on its way to the other side: the same for both directions. Bytes lie in the file store under
 *  the keys, on the agency's shelf. */
export const cleaned = () => ({
  originalKey: uuid("original_key").notNull(),
  state: cleaningState().notNull().default("cleaning"),
  /** Why it was refused; a code of `platform/files/clean`. */
  reason: text().notNull().default(""),
  /** Percent. */
  progress: integer().notNull().default(0),
  /** When the work on it last gave a sign of life: a process may have ended in the middle. */
  workedAt: at("worked_at").notNull().defaultNow(),
  cleanKey: uuid("clean_key"),
  extension: text().notNull().default(""),
  cleanMediaType: text("clean_media_type").notNull().default(""),
  cleanSizeBytes: bigint("clean_size_bytes", { mode: "number" }).notNull().default(0),
  cleanSha256: text("clean_sha256").notNull().default(""),
  /** What the gate reads: the clean copy's whole text, in pieces. */
  texts: jsonb().$type<readonly FileText[]>().notNull().default([]),
  warnings: text().array().notNull().default([]),
  version: integer().notNull().default(1),
  /** By the clock: files that come in one form keep their order. */
  createdAt: at("created_at").notNull().default(sql`clock_timestamp()`),
});
