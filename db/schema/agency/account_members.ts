import { index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { organisations } from "../identity/organisations";
import { users } from "../identity/users";
import { accountGrade, agency } from "./schema";

/** What somebody is within the agency's accounting: a grade and a group. */
export const accountMembers = agency.table(
  "account_members",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    grade: accountGrade(),
    groupName: text("group_name").notNull().default(""),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.userId] }),
    index("account_members_user").on(table.userId),
  ],
);
