import { sql } from "drizzle-orm";
import { check, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { users } from "../identity/users";
import { accountGrade, agency, clientStage, clientTier } from "./schema";

/** "Key clients go to the director's group": which clients, and who takes them. An empty column means any. */
export const accountRules = agency.table(
  "account_rules",
  {
    id: id(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    stage: clientStage(),
    tier: clientTier(),
    takerId: uuid("taker_id").references(() => users.id),
    grade: accountGrade(),
    groupName: text("group_name").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    check(
      "account_rules_taker",
      sql`${table.takerId} is not null or ${table.grade} is not null or ${table.groupName} <> ''`,
    ),
    index("account_rules_org").on(table.orgId, table.createdAt),
    index("account_rules_user").on(table.takerId),
  ],
);
