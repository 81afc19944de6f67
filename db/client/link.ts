import { withoutValues } from "../fault";
import { poolOf } from "../pool";

/** All that is known of whoever holds a link. */
export type LinkRow = {
  readonly linkId: string;
  readonly orgId: string;
  readonly clientId: string;
  readonly kind: "page" | "intake";
  readonly contactId: string | null;
  readonly expiresAt: Date | null;
  readonly orgName: string;
  readonly timeZone: string;
  readonly currency: string;
  /** Told to a page alone: whoever has found a form need not learn whose it is. */
  readonly clientName: string | null;
  readonly contactName: string | null;
  /** The person's own language, as far as the agency knows it. */
  readonly locale: string | null;
  readonly isDemo: boolean;
};

/** What a token opens, in one round trip; undefined for one that opens nothing (any more), whatever the reason. */
export async function findLink(token: string): Promise<LinkRow | undefined> {
  try {
    const sql = poolOf("CLIENT_DATABASE_URL");
    const [row] = await sql<LinkRow[]>`
      select link_id as "linkId", org_id as "orgId", client_id as "clientId", kind, contact_id as "contactId",
             expires_at as "expiresAt", org_name as "orgName", time_zone as "timeZone", currency,
             client_name as "clientName", contact_name as "contactName", locale, is_demo as "isDemo"
        from agency.open_link(${token})`;
    if (!row) return undefined;
    // This pool hands dates on as the server sends them.
    return { ...row, expiresAt: row.expiresAt && new Date(row.expiresAt) };
  } catch (error) {
    throw withoutValues(error);
  }
}
