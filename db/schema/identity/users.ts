import { integer, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { identity } from "./schema";

export const users = identity.table(
  "users",
  {
    id: id(),
    /** Lower case, trimmed. */
    email: text().notNull(),
    name: text().notNull(),
    locale: text().notNull().default("en"),
    theme: text().notNull().default("system"),
    /** argon2id, PHC string. */
    passwordHash: text("password_hash").notNull(),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("users_email").on(table.email)],
);
