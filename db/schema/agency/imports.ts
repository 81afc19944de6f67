import { foreignKey, index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "../exchange/engagements";
import { clients } from "./clients";
import { agency } from "./schema";

/** A board read from elsewhere: first a preview that a person looks at, then, once run, the report of what became of it. */
export const imports = agency.table(
  "imports",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    /** With a partner, cards that name nobody are published there. */
    engagementId: uuid("engagement_id"),
    source: text().notNull(),
    fileName: text("file_name").notNull(),
    /** `ImportedBoard` of domain/import, as it was read. */
    board: jsonb().notNull(),
    /** `ImportReport` of db/agency/import_board, once it has run. */
    report: jsonb(),
    authorId: uuid("author_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (table) => [
    foreignKey({
      name: "imports_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "imports_engagement",
      columns: [table.engagementId, table.orgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId],
    }),
    index("imports_org_created").on(table.orgId, table.createdAt, table.id),
    index("imports_of_client").on(table.clientId),
    index("imports_of_engagement").on(table.engagementId),
  ],
);
