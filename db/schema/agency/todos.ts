import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { users } from "../identity/users";
import { clients } from "./clients";
import { jobs } from "./jobs";
import { meetings } from "./meetings";
import { agency } from "./schema";

/** What was decided and somebody is to do. With nobody to do it, it is a decision on record and no more. */
export const todos = agency.table(
  "todos",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** Where it was decided. */
    meetingId: uuid("meeting_id"),
    what: text().notNull(),
    ownerId: uuid("owner_id").references(() => users.id),
    dueOn: date("due_on", { mode: "string" }),
    /** The job that was made of it. */
    jobId: uuid("job_id"),
    doneAt: at("done_at"),
    doneName: text("done_name").notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "todos_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "todos_meeting",
      columns: [table.meetingId, table.clientId, table.orgId],
      foreignColumns: [meetings.id, meetings.clientId, meetings.orgId],
    }),
    foreignKey({
      name: "todos_job",
      columns: [table.jobId, table.clientId, table.orgId],
      foreignColumns: [jobs.id, jobs.clientId, jobs.orgId],
    }),
    check("todos_what", sql`${table.what} <> ''`),
    index("todos_of_client").on(table.clientId, table.createdAt),
    index("todos_of_meeting").on(table.meetingId, table.createdAt),
    index("todos_of_job").on(table.jobId),
    index("todos_of_owner").on(table.ownerId),
    // What has no date comes last; keyset pages need an order without nulls.
    index("todos_open")
      .on(table.orgId, sql`coalesce(due_on, 'infinity'::date)`, table.id)
      .where(sql`done_at is null`),
    index("todos_done").on(table.orgId, table.doneAt, table.id).where(sql`done_at is not null`),
  ],
);
