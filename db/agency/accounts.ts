import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { AccountRule } from "@/domain/accounts/rules";
import { type Load, type Structure, USUAL_LIMITS } from "@/domain/accounts/structure";
import { agencyRolesWith } from "@/domain/roles";
import { accountMembers } from "../schema/agency/account_members";
import { accountRules } from "../schema/agency/account_rules";
import { accountSettings } from "../schema/agency/account_settings";
import { memberships } from "../schema/identity/memberships";
import { users } from "../schema/identity/users";
import type { AgencyTx, AgencyViewer } from "./access";

/** Who may account for a client, with what they are in the agency's accounting. */
export const selectCandidates = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({
      id: users.id,
      name: users.name,
      role: memberships.role,
      grade: accountMembers.grade,
      groupName: sql<string>`coalesce(${accountMembers.groupName}, '')`,
      version: sql<number>`coalesce(${accountMembers.version}, 0)`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(
      accountMembers,
      and(eq(accountMembers.userId, users.id), eq(accountMembers.orgId, memberships.orgId)),
    )
    .where(
      and(
        eq(memberships.orgId, viewer.orgId),
        sql`${memberships.endedAt} is null`,
        inArray(memberships.role, [...agencyRolesWith("editClient")]),
      ),
    )
    .orderBy(asc(users.name));

export const selectRules = (tx: AgencyTx, viewer: AgencyViewer): Promise<AccountRule[]> =>
  tx
    .select({
      id: accountRules.id,
      stage: accountRules.stage,
      tier: accountRules.tier,
      userId: accountRules.takerId,
      grade: accountRules.grade,
      groupName: accountRules.groupName,
    })
    .from(accountRules)
    .where(eq(accountRules.orgId, viewer.orgId))
    .orderBy(asc(accountRules.createdAt), asc(accountRules.id));

/** The agency's structure and limits; the usual ones, as version 0, until it has said. */
export async function readAccountSettings(tx: AgencyTx, viewer: AgencyViewer) {
  const [row] = await tx
    .select({
      structure: accountSettings.structure,
      ownDuties: accountSettings.ownDuties,
      clients: accountSettings.mostClients,
      requests: accountSettings.mostRequests,
      minutes: accountSettings.mostMinutes,
      silent: accountSettings.mostSilent,
      version: accountSettings.version,
    })
    .from(accountSettings)
    .where(eq(accountSettings.orgId, viewer.orgId));
  if (!row) {
    const structure: Structure = "flat";
    return { structure, ownDuties: [] as string[], limits: USUAL_LIMITS, version: 0 };
  }
  const { structure, ownDuties, version, ...limits } = row;
  return { structure, ownDuties, limits, version };
}

/**
 * What everybody carries: clients that are served, their open requests, the estimate of their open jobs. How many of
 * them are silent only the radar knows; here it is 0.
 */
export async function selectLoads(
  tx: AgencyTx,
  viewer: AgencyViewer,
): Promise<Map<string, Load & { readonly name: string }>> {
  type Row = { id: string; name: string; clients: number; requests: number; minutes: number };
  const rows = await tx.execute<Row>(sql`
    select c.manager_id as id, u.name, count(*)::int as clients, coalesce(sum(r.n), 0)::int as requests,
           coalesce(sum(j.minutes), 0)::int as minutes
      from agency.clients c join identity.users u on u.id = c.manager_id
      left join (select client_id, count(*) as n from agency.requests
                  where org_id = ${viewer.orgId} and state = 'open' group by client_id) r on r.client_id = c.id
      left join (select client_id, sum(estimate_minutes) as minutes from agency.jobs
                  where org_id = ${viewer.orgId} and state in ('draft', 'agreed', 'in_work') group by client_id) j
             on j.client_id = c.id
     where c.org_id = ${viewer.orgId} and c.manager_id is not null and c.stage in ('new', 'current', 'key')
     group by c.manager_id, u.name`);
  return new Map(rows.map(({ id, ...load }) => [id, { ...load, silent: 0 }]));
}
