import { sql } from "drizzle-orm";
import { check, integer, text, uuid } from "drizzle-orm/pg-core";
import { USUAL_LIMITS } from "@/domain/accounts/structure";
import { organisations } from "../identity/organisations";
import { accountStructure, agency } from "./schema";

/** How the agency accounts for its clients, and how much of that one person should carry. None until somebody says. */
export const accountSettings = agency.table(
  "account_settings",
  {
    orgId: uuid("org_id")
      .primaryKey()
      .references(() => organisations.id),
    structure: accountStructure().notNull().default("flat"),
    /** Functions beside the survey's six, in the agency's own words. */
    ownDuties: text("own_duties").array().notNull().default(sql`'{}'::text[]`),
    mostClients: integer("most_clients").notNull().default(USUAL_LIMITS.clients),
    mostRequests: integer("most_requests").notNull().default(USUAL_LIMITS.requests),
    mostMinutes: integer("most_minutes").notNull().default(USUAL_LIMITS.minutes),
    mostSilent: integer("most_silent").notNull().default(USUAL_LIMITS.silent),
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      "account_settings_limits",
      sql`least(${table.mostClients}, ${table.mostRequests}, ${table.mostMinutes}, ${table.mostSilent}) >= 0`,
    ),
  ],
);
