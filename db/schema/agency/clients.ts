import { sql } from "drizzle-orm";
import { check, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { CADENCE_BOUNDS, USUAL_CADENCE } from "@/domain/cadence/silence";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { users } from "../identity/users";
import { agency, clientStage, clientTier } from "./schema";

export const clients = agency.table(
  "clients",
  {
    id: id(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    /** Changed by a move alone, which stands in `client_moves`. */
    stage: clientStage().notNull().default("new"),
    tier: clientTier().notNull().default("b"),
    /** Who accounts for it; changes hands by `hand_overs`. */
    managerId: uuid("manager_id").references(() => users.id),
    notes: text().notNull().default(""),
    /** How often it should hear from the agency, and how long it may not; in working days. */
    idealDays: integer("ideal_days").notNull().default(USUAL_CADENCE.idealDays),
    mostDays: integer("most_days").notNull().default(USUAL_CADENCE.mostDays),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    check(
      "clients_cadence",
      sql.raw(
        `ideal_days >= ${CADENCE_BOUNDS.least} and ideal_days < most_days and most_days <= ${CADENCE_BOUNDS.most}`,
      ),
    ),
    unique("clients_org").on(table.id, table.orgId),
    unique("clients_name").on(table.orgId, table.name),
    index("clients_org_created").on(table.orgId, table.createdAt, table.id),
    index("clients_manager").on(table.managerId),
  ],
);
