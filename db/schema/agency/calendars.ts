import { sql } from "drizzle-orm";
import { check, date, integer, uuid } from "drizzle-orm/pg-core";
import { organisations } from "../identity/organisations";
import { agency } from "./schema";

/** The agency's calendar: days off beside the weekends. None while nobody has written one. */
export const calendars = agency.table(
  "calendars",
  {
    orgId: uuid("org_id")
      .primaryKey()
      .references(() => organisations.id),
    daysOff: date("days_off").array().notNull().default([]),
    version: integer().notNull().default(1),
  },
  (table) => [check("calendars_size", sql`cardinality(${table.daysOff}) <= 400`)],
);
