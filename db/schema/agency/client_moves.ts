import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { agency, clientStage, lossCause } from "./schema";

/** Every move of a client from one stage to another, with who made it and why. Never changed, never removed. */
export const clientMoves = agency.table(
  "client_moves",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    fromStage: clientStage("from_stage").notNull(),
    toStage: clientStage("to_stage").notNull(),
    /** Why it was lost; of another move none. */
    cause: lossCause(),
    note: text().notNull().default(""),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "client_moves_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    check("client_moves_cause", sql`(${table.toStage}::text = 'lost') = (${table.cause} is not null)`),
    check("client_moves_real", sql`${table.fromStage} <> ${table.toStage}`),
    index("client_moves_of_client").on(table.clientId, table.at),
    index("client_moves_org_at").on(table.orgId, table.at),
  ],
);
