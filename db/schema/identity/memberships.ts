import { sql } from "drizzle-orm";
import { index, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "./organisations";
import { identity, memberRole } from "./schema";
import { users } from "./users";

/** A person in an organisation. Dismissal sets `ended_at`; the row stays, since acts point to people. */
export const memberships = identity.table(
  "memberships",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    role: memberRole().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    endedAt: at("ended_at"),
  },
  (table) => [
    uniqueIndex("memberships_current").on(table.userId, table.orgId).where(sql`ended_at is null`),
    index("memberships_user").on(table.userId),
    index("memberships_org").on(table.orgId),
  ],
);
