import { sql } from "drizzle-orm";
import { index, integer, text } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { identity } from "./schema";

/** Mail to be sent: written with the change it tells of, sent afterwards by the process. */
export const mails = identity.table(
  "mails",
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index("mails_unsent").on(table.createdAt).where(sql`sent_at is null`),
    index("mails_to").on(table.recipient, table.createdAt),
  ],
);
