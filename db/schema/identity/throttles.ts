import { integer, text } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { identity } from "./schema";

/** Failed attempts per address and per network, in the database so that a restart forgives nobody. */
export const throttles = identity.table("throttles", {
  /** SHA-256 of what is counted: no address can be read back. */
  key: text().primaryKey(),
  attempts: integer().notNull(),
  windowEndsAt: at("window_ends_at").notNull(),
});
