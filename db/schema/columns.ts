import { timestamp, uuid } from "drizzle-orm/pg-core";

/** v4: says nothing of time or volume, so the other side may see it. */
export const id = () => uuid().primaryKey().defaultRandom();

/** An instant; the database's clock unless given. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
