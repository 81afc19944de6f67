import { index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { users } from "../identity/users";
import { agency, clientStage } from "./schema";

export const clients = agency.table(
  "clients",
  {
    id: id(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    stage: clientStage().notNull().default("new"),
    /** Who accounts for it. */
    managerId: uuid("manager_id").references(() => users.id),
    notes: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    unique("clients_org").on(table.id, table.orgId),
    unique("clients_name").on(table.orgId, table.name),
    index("clients_org_created").on(table.orgId, table.createdAt, table.id),
    index("clients_manager").on(table.managerId),
  ],
);
