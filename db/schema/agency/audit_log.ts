import { index, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { agency } from "./schema";

/** What the agency's people did. A submission's key makes a repeat harmless: the saved answer is given again. */
export const auditLog = agency.table(
  "audit_log",
  {
    id: id(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    actorId: uuid("actor_id").notNull(),
    action: text().notNull(),
    submissionKey: uuid("submission_key").notNull().defaultRandom(),
    answer: jsonb(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("audit_log_submission").on(table.orgId, table.actorId, table.submissionKey),
    index("audit_log_org_at").on(table.orgId, table.at),
  ],
);
