import { sql } from "drizzle-orm";
import { check, integer, uuid } from "drizzle-orm/pg-core";
import { ANSWER_DAYS_BOUNDS, USUAL_ANSWER_DAYS } from "@/domain/approvals/approval";
import { NEW_AGENCYS_LOCK } from "@/domain/approvals/start";
import { organisations } from "../identity/organisations";
import { agency, startLock } from "./schema";

/** How an agency asks its clients. None while it has never chosen: then as for a new agency. */
export const approvalRules = agency.table(
  "approval_rules",
  {
    orgId: uuid("org_id")
      .primaryKey()
      .references(() => organisations.id),
    startLock: startLock("start_lock").notNull().default(NEW_AGENCYS_LOCK),
    answerDays: integer("answer_days").notNull().default(USUAL_ANSWER_DAYS),
    version: integer().notNull().default(1),
  },
  () => [
    check(
      "approval_rules_days",
      sql.raw(`answer_days between ${ANSWER_DAYS_BOUNDS.least} and ${ANSWER_DAYS_BOUNDS.most}`),
    ),
  ],
);
