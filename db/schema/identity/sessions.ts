import { customType, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "./organisations";
import { identity } from "./schema";
import { users } from "./users";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** One signed-in browser. The cookie holds a random token; only its SHA-256 is kept. */
export const sessions = identity.table(
  "sessions",
  {
    id: id(),
    tokenHash: bytes("token_hash").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** The organisation this browser works in now; switching changes it. */
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    userAgent: text("user_agent").notNull().default(""),
    createdAt: at("created_at").notNull().defaultNow(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
  },
  (table) => [
    uniqueIndex("sessions_token").on(table.tokenHash),
    index("sessions_user").on(table.userId),
    index("sessions_org").on(table.orgId),
  ],
);
