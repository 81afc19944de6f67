import { sql } from "drizzle-orm";
import { check, integer, text, uuid } from "drizzle-orm/pg-core";
import { DAILY_HOURS, USUAL_SETTINGS } from "@/domain/notices";
import { identity, mailCadence } from "./schema";
import { users } from "./users";

/** How soon a person wants to read of what. Whoever has said nothing gets every letter at once. */
export const mailSettings = identity.table(
  "mail_settings",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id),
    task: mailCadence().notNull().default(USUAL_SETTINGS.task),
    rating: mailCadence().notNull().default(USUAL_SETTINGS.rating),
    regulation: mailCadence().notNull().default(USUAL_SETTINGS.regulation),
    incident: mailCadence().notNull().default(USUAL_SETTINGS.incident),
    dailyHour: integer("daily_hour").notNull().default(USUAL_SETTINGS.dailyHour),
    /** The person's own; empty is the organisation's. */
    timeZone: text("time_zone").notNull().default(""),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("mail_settings_hour", sql.raw(`daily_hour between ${DAILY_HOURS.least} and ${DAILY_HOURS.most}`)),
    check("mail_settings_zone", sql`length(${table.timeZone}) <= 60`),
  ],
);
