import { customType, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "./organisations";
import { identity, memberRole } from "./schema";
import { users } from "./users";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * A single-use, expiring link bound to an address and a role.
 * With `engagement_id` it invites a partner organisation: whoever accepts brings or founds the team.
 */
export const invitations = identity.table(
  "invitations",
  {
    id: id(),
    tokenHash: bytes("token_hash").notNull(),
    /** The organisation that invites; a colleague joins it. */
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    email: text().notNull(),
    role: memberRole().notNull(),
    /** Points into `exchange.engagements`; no foreign key, since identity knows nothing of work. */
    engagementId: uuid("engagement_id"),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => users.id),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
    revokedAt: at("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitations_token").on(table.tokenHash),
    index("invitations_org").on(table.orgId),
    index("invitations_by").on(table.invitedBy),
  ],
);
