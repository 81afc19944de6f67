import { sql } from "drizzle-orm";
import { check, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "./organisations";
import { identity, noticeKind } from "./schema";
import { users } from "./users";

/**
 * What a person will read of in a gathered letter. It is written with the event's own change and deleted with the letter
 * that tells of it, so each is told once. An address and a word; never a text.
 */
export const notices = identity.table(
  "notices",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    kind: noticeKind().notNull(),
    /** What happened, as a word of the portal's own: a verb of a task, "ask", "published". */
    what: text().notNull(),
    /** Where to look. */
    path: text().notNull(),
    at: at("at").notNull().defaultNow(),
    /** When the letter that gathers it goes out. */
    dueAt: at("due_at").notNull(),
  },
  (table) => [
    check(
      "notices_plain",
      sql`${table.what} ~ '^[A-Za-z]{1,40}$' and ${table.path} ~ '^/[a-z0-9/#?=-]{1,200}$'`,
    ),
    index("notices_due").on(table.dueAt),
    index("notices_of_user").on(table.userId),
    index("notices_of_org").on(table.orgId),
  ],
);
