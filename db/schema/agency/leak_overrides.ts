import { foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { jobs } from "./jobs";
import { agency } from "./schema";

/** A lead let one finding through, with a reason. On record for good: there is no right to change or remove it. */
export const leakOverrides = agency.table(
  "leak_overrides",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    /** The job that the text was cut from. */
    jobId: uuid("job_id").notNull(),
    /** Whose name it is. */
    clientId: uuid("client_id").notNull(),
    kind: text().notNull(),
    /** The exact text that was let through, as the anonymiser found it. */
    found: text().notNull(),
    reason: text().notNull(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "leak_overrides_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "leak_overrides_job",
      columns: [table.jobId, table.orgId],
      foreignColumns: [jobs.id, jobs.orgId],
    }),
    index("leak_overrides_of_job").on(table.jobId),
    index("leak_overrides_of_client").on(table.clientId),
  ],
);
