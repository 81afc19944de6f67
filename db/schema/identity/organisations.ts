import { integer, text } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { identity, orgKind } from "./schema";

export const organisations = identity.table("organisations", {
  id: id(),
  kind: orgKind().notNull(),
  name: text().notNull(),
  timeZone: text("time_zone").notNull().default("Europe/Moscow"),
  currency: text().notNull().default("RUB"),
  version: integer().notNull().default(1),
  createdAt: at("created_at").notNull().defaultNow(),
});
