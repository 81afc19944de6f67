import { withoutValues } from "../fault";
import { poolOf } from "../pool";
import type { memberRole, orgKind } from "../schema/identity/schema";

/** Who asks, as the database knows it at this very request. */
export type SessionRow = {
  readonly userId: string;
  readonly orgId: string;
  readonly kind: (typeof orgKind.enumValues)[number];
  readonly role: (typeof memberRole.enumValues)[number];
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly theme: string;
  readonly orgName: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly isDemo: boolean;
  readonly sessionId: string;
  /** Where else the person may work, oldest first. */
  readonly otherWorkplaces: readonly {
    readonly orgId: string;
    readonly name: string;
    readonly kind: (typeof orgKind.enumValues)[number];
  }[];
};

/**
 * Looks a session up by its token: one round trip, never cached, so that an ended session or a dismissed member is
 * refused at the next request.
 */
export async function findSession(token: string): Promise<SessionRow | undefined> {
  try {
    const sql = poolOf("IDENTITY_DATABASE_URL");
    const [row] = await sql<(SessionRow & { isStale: boolean })[]>`
      select user_id as "userId", org_id as "orgId", kind, role, name, email, locale, theme, org_name as "orgName",
             time_zone as "timeZone", currency, is_demo as "isDemo", session_id as "sessionId", is_stale as "isStale",
             other_workplaces as "otherWorkplaces"
        from identity.viewer_of(${token})`;
    if (!row) return undefined;
    const { isStale, ...session } = row;
    if (isStale)
      sql`update identity.sessions set last_seen_at = now() where id = ${session.sessionId}`.catch(() => {});
    return session;
  } catch (error) {
    throw withoutValues(error);
  }
}
