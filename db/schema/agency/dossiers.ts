import { sql } from "drizzle-orm";
import { foreignKey, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { clients } from "./clients";
import { agency } from "./schema";

const list = (name: string) => text(name).array().notNull().default(sql`'{}'::text[]`);

/** Everything that identifies a client, one row each: what the anonymiser looks for. */
export const dossiers = agency.table(
  "dossiers",
  {
    clientId: uuid("client_id").primaryKey(),
    orgId: uuid("org_id").notNull(),
    /** Legal and brand names. */
    names: list("names"),
    /** Other names, nicknames, abbreviations. */
    aliases: list("aliases"),
    products: list("products"),
    domains: list("domains"),
    emails: list("emails"),
    phones: list("phones"),
    people: list("people"),
    /** ИНН, КПП, ОГРН and their like. */
    taxIds: list("tax_ids"),
    addresses: list("addresses"),
    handles: list("handles"),
    contracts: list("contracts"),
    version: integer().notNull().default(1),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "dossiers_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    // The state of all dossiers of an organisation is asked for at every check of a text.
    index("dossiers_state").on(table.orgId, table.updatedAt, table.version),
  ],
);
