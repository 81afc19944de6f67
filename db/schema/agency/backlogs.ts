import { foreignKey, integer, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { clients } from "./clients";
import { agency } from "./schema";

/** In which order a client's jobs come. Written whole, so two people who sort at once meet at the version. */
export const backlogs = agency.table(
  "backlogs",
  {
    clientId: uuid("client_id").primaryKey(),
    orgId: uuid("org_id").notNull(),
    /** A job that is not named here comes after those that are, by its age. */
    jobIds: uuid("job_ids").array().notNull().default([]),
    version: integer().notNull().default(1),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "backlogs_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
  ],
);
