import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { requests } from "./requests";
import { agency, requestVerb } from "./schema";

/** Every turn that a request took, with who and why; nothing of it is ever rewritten. */
export const requestMoves = agency.table(
  "request_moves",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    requestId: uuid("request_id").notNull(),
    verb: requestVerb().notNull(),
    /** The answer, the reason, or nothing. */
    note: text().notNull().default(""),
    /** Postponed until this day. */
    untilOn: date("until_on", { mode: "string" }),
    /** Merged into this request, of the same client. */
    intoId: uuid("into_id"),
    at: at("at").notNull().defaultNow(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
  },
  (table) => [
    foreignKey({
      name: "request_moves_request",
      columns: [table.requestId, table.clientId, table.orgId],
      foreignColumns: [requests.id, requests.clientId, requests.orgId],
    }),
    foreignKey({
      name: "request_moves_into",
      columns: [table.intoId, table.clientId, table.orgId],
      foreignColumns: [requests.id, requests.clientId, requests.orgId],
    }),
    check("request_moves_merge", sql`(${table.verb}::text = 'merge') = (${table.intoId} is not null)`),
    check("request_moves_postpone", sql`(${table.verb}::text = 'postpone') = (${table.untilOn} is not null)`),
    check("request_moves_itself", sql`${table.intoId} <> ${table.requestId}`),
    check("request_moves_length", sql`length(${table.note}) <= 5000`),
    index("request_moves_of_request").on(table.requestId, table.at),
    index("request_moves_into_request").on(table.intoId, table.at),
  ],
);
