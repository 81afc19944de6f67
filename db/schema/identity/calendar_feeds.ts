import { boolean, customType, index, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "./organisations";
import { identity } from "./schema";
import { users } from "./users";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A person's calendar at one workplace. Its address holds a random token; only its SHA-256 is kept. */
export const calendarFeeds = identity.table(
  "calendar_feeds",
  {
    id: id(),
    tokenHash: bytes("token_hash").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    /** Whether the agency's own calendar names its clients: whoever subscribes may have a calendar that others read. */
    showsNames: boolean("shows_names").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("calendar_feeds_token").on(table.tokenHash),
    unique("calendar_feeds_person").on(table.userId, table.orgId),
    index("calendar_feeds_org").on(table.orgId),
  ],
);
