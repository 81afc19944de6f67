import { foreignKey, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { clientRegulations } from "./client_regulations";
import { agency } from "./schema";

/**
 * That a version of the regulation stands on the client's page: who put it there, and when. What has not been shown is the
 * agency's draft; what has been shown stays, and the newest of these is what the client reads and accepts.
 */
export const shownRegulations = agency.table(
  "shown_regulations",
  {
    regulationId: uuid("regulation_id").notNull(),
    clientId: uuid("client_id").notNull(),
    orgId: uuid("org_id").notNull(),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.regulationId, table.orgId] }),
    foreignKey({
      name: "shown_regulations_regulation",
      columns: [table.regulationId, table.clientId, table.orgId],
      foreignColumns: [clientRegulations.id, clientRegulations.clientId, clientRegulations.orgId],
    }),
  ],
);
