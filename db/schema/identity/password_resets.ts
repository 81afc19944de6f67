import { customType, index, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { identity } from "./schema";
import { users } from "./users";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const passwordResets = identity.table(
  "password_resets",
  {
    id: id(),
    tokenHash: bytes("token_hash").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (table) => [
    uniqueIndex("password_resets_token").on(table.tokenHash),
    index("password_resets_user").on(table.userId),
  ],
);
