import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { requests } from "./requests";
import { agency } from "./schema";

/** A file as the client sent it. It never leaves the agency's side. */
export const requestFiles = agency.table(
  "request_files",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    requestId: uuid("request_id").notNull(),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    sha256: text().notNull(),
    /** What is said in it, typed up by whoever listened. */
    transcript: text().notNull().default(""),
    version: integer().notNull().default(1),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "request_files_request",
      columns: [table.requestId, table.orgId],
      foreignColumns: [requests.id, requests.orgId],
    }),
    check("request_files_transcript", sql`length(${table.transcript}) <= 100000`),
    index("request_files_of_request").on(table.requestId, table.at),
    index("request_files_words").using(
      "gin",
      table.orgId,
      sql`(${table.name} || ' ' || ${table.transcript}) public.gin_trgm_ops`,
    ),
  ],
);
