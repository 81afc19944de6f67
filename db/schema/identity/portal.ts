import { boolean, smallint, text } from "drizzle-orm/pg-core";
import { at } from "../columns";
import { identity } from "./schema";

/** One row: what this installation is. */
export const portal = identity.table("portal", {
  id: smallint().primaryKey().default(1),
  isDemo: boolean("is_demo").notNull().default(false),
  /** Digest of roles and policies as last applied, so that a start with nothing changed skips them. */
  guardsDigest: text("guards_digest").notNull().default(""),
  createdAt: at("created_at").notNull().defaultNow(),
});
