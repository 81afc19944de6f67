import { sql } from "drizzle-orm";
import { check, customType, foreignKey, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { clients } from "./clients";
import { contacts } from "./contacts";
import { agency, linkKind } from "./schema";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * A way in for somebody of a client, who has no account: a page bound to one person, or a form for requests bound to
 * the client. Only the token's SHA-256 is kept.
 */
export const clientLinks = agency.table(
  "client_links",
  {
    id: id(),
    orgId: uuid("org_id").notNull(),
    clientId: uuid("client_id").notNull(),
    kind: linkKind().notNull(),
    /** Whose page it is; nobody's for a form. */
    contactId: uuid("contact_id"),
    tokenHash: bytes("token_hash").notNull(),
    /** Null: until it is revoked. */
    expiresAt: at("expires_at"),
    revokedAt: at("revoked_at"),
    lastUsedAt: at("last_used_at"),
    authorId: uuid("author_id").notNull(),
    authorName: text("author_name").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "client_links_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "client_links_contact",
      columns: [table.contactId, table.clientId, table.orgId],
      foreignColumns: [contacts.id, contacts.clientId, contacts.orgId],
    }),
    check("client_links_whose", sql`(${table.kind}::text = 'page') = (${table.contactId} is not null)`),
    // A page shows what is agreed: a letter from long ago must not open it.
    check("client_links_end", sql`${table.kind}::text <> 'page' or ${table.expiresAt} is not null`),
    uniqueIndex("client_links_token").on(table.tokenHash),
    index("client_links_of_client").on(table.clientId, table.kind, table.createdAt),
    index("client_links_of_contact").on(table.contactId, table.createdAt),
  ],
);
