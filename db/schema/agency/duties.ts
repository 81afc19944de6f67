import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { users } from "../identity/users";
import { clients } from "./clients";
import { agency } from "./schema";

/** Who does a function of accounting: for one client, for a group's clients, or for all. */
export const duties = agency.table(
  "duties",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    /** One of `DUTIES`, or one of the agency's own words. */
    kind: text().notNull(),
    doerId: uuid("doer_id")
      .notNull()
      .references(() => users.id),
    clientId: uuid("client_id"),
    groupName: text("group_name").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "duties_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    unique("duties_once")
      .on(table.orgId, table.kind, table.doerId, table.clientId, table.groupName)
      .nullsNotDistinct(),
    check("duties_where", sql`${table.clientId} is null or ${table.groupName} = ''`),
    index("duties_user").on(table.doerId),
    index("duties_of_client").on(table.clientId),
  ],
);
