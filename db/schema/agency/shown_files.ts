import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { jobs } from "./jobs";
import { agency, shownOrigin } from "./schema";

/**
 * A document of a job on the client's page. A partner's delivery gets here as its clean copy alone, after the gate for
 * traces of the team; what is shown is this copy for good, whatever becomes of the delivery.
 */
export const shownFiles = agency.table(
  "shown_files",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    jobId: uuid("job_id").notNull(),
    origin: shownOrigin().notNull(),
    /** Of what it is a copy: `request_files`, `draft_files`, `passed_files`; its own id where it was uploaded here. No
     *  foreign key: the client's side must not reach the shared schema, not even by its types. */
    sourceId: uuid("source_id").notNull(),
    /** Where its bytes lie on the agency's shelf. */
    key: uuid().notNull(),
    /** Looked through for traces of partners. */
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    withdrawnAt: at("withdrawn_at"),
    withdrawnName: text("withdrawn_name").notNull().default(""),
  },
  (table) => [
    foreignKey({
      name: "shown_files_job",
      columns: [table.jobId, table.clientId, table.orgId],
      foreignColumns: [jobs.id, jobs.clientId, jobs.orgId],
    }),
    check("shown_files_withdrawn", sql`(${table.withdrawnAt} is null) = (${table.withdrawnName} = '')`),
    // Shown once at a time; withdrawn, it may be shown again.
    uniqueIndex("shown_files_once")
      .on(table.jobId, table.sourceId, table.orgId)
      .where(sql`withdrawn_at is null`),
    index("shown_files_of_client").on(table.clientId, table.createdAt),
    index("shown_files_of_job").on(table.jobId, table.createdAt),
    // Asked before bytes are taken out of the store.
    index("shown_files_key").on(table.key),
  ],
);
