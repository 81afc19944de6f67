import { sql } from "drizzle-orm";
import { check, date, integer, uuid } from "drizzle-orm/pg-core";
import { ANSWER_BOUNDS, USUAL_ANSWER_MINUTES } from "@/domain/cadence/answer";
import { USUAL_DAY } from "@/domain/cadence/hours";
import { organisations } from "../identity/organisations";
import { agency } from "./schema";

/** The agency's calendar: its hours of work and days off beside the weekends. None while nobody has written one. */
export const calendars = agency.table(
  "calendars",
  {
    orgId: uuid("org_id")
      .primaryKey()
      .references(() => organisations.id),
    daysOff: date("days_off").array().notNull().default([]),
    /** Minutes after midnight. */
    startMinute: integer("start_minute").notNull().default(USUAL_DAY.startMinute),
    endMinute: integer("end_minute").notNull().default(USUAL_DAY.endMinute),
    /** By when a client hears a first word, in minutes of work. */
    answerMinutes: integer("answer_minutes").notNull().default(USUAL_ANSWER_MINUTES),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("calendars_size", sql`cardinality(${table.daysOff}) <= 400`),
    check(
      "calendars_hours",
      sql.raw("start_minute >= 0 and start_minute < end_minute and end_minute <= 1440"),
    ),
    check(
      "calendars_answer",
      sql.raw(`answer_minutes >= ${ANSWER_BOUNDS.least} and answer_minutes <= ${ANSWER_BOUNDS.most}`),
    ),
  ],
);
