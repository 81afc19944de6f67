import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Dossier } from "@/domain/anonymiser/types";
import { ok, type Result, refuseTrace } from "@/domain/result";
import { codenames } from "../schema/agency/codenames";
import { engagements } from "../schema/exchange/engagements";
import { invitations } from "../schema/identity/invitations";
import { organisations } from "../schema/identity/organisations";
import type { AgencyTx } from "./access";
import { dossierOfNames, tracesOfTeam } from "./partner_traces";

/**
 * Whether words may go to a client: nothing in them may point to a partner. The other direction of the anonymiser, for
 * every team of the agency at once, as a client must not hear of any; and for the client's own codenames.
 * @param texts field name → what stands in it
 * @returns refuse: partnerTrace, with the places of each field
 */
export async function checkTraces(
  tx: AgencyTx,
  orgId: string,
  clientId: string,
  texts: Readonly<Record<string, string>>,
): Promise<Result<null>> {
  const teams = await dossiersOfTeams(tx, orgId, clientId);
  const found = Object.entries(texts).flatMap(([field, text]) => {
    const traces = teams.flatMap((team) => tracesOfTeam(team, [{ place: field, text }], []));
    return traces.length > 0 ? [[field, [...new Set(traces.map((trace) => trace.text))]] as const] : [];
  });
  return found.length > 0 ? refuseTrace(Object.fromEntries(found)) : ok(null);
}

/** Every team that the agency knows, with the people who have signed something for this client. */
async function dossiersOfTeams(tx: AgencyTx, orgId: string, clientId: string): Promise<Dossier[]> {
  const [teams, invited, people, names] = await Promise.all([
    tx
      .select({
        id: engagements.id,
        name: organisations.name,
        invitedName: engagements.invitedName,
      })
      .from(engagements)
      .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
      .where(eq(engagements.agencyOrgId, orgId)),
    tx
      .select({ engagementId: invitations.engagementId, email: invitations.email })
      .from(invitations)
      .where(and(eq(invitations.orgId, orgId), isNotNull(invitations.engagementId))),
    tx.execute<{ engagementId: string; name: string }>(sql`
      with mine as (
        select t.id, t.engagement_id, t.assignee_name from agency.task_links l join exchange.tasks t on t.id = l.task_id
         where l.client_id = ${clientId}::uuid and l.org_id = ${orgId}::uuid)
      select engagement_id as "engagementId", assignee_name as name from mine where assignee_name is not null
      union select m.engagement_id, v.actor_name from mine m join exchange.task_moves v on v.task_id = m.id and v.actor_side = 'partner'
      union select m.engagement_id, g.author_name from mine m join exchange.messages g on g.task_id = m.id and g.author_side = 'partner'
      union select m.engagement_id, d.actor_name from mine m join exchange.deliveries d on d.task_id = m.id
      union select m.engagement_id, e.actor_name from mine m join exchange.estimates e on e.task_id = m.id
      union select m.engagement_id, h.actor_name from mine m join exchange.time_entries h on h.task_id = m.id`),
    tx
      .select({ engagementId: codenames.engagementId, name: codenames.codename })
      .from(codenames)
      .where(and(eq(codenames.clientId, clientId), eq(codenames.orgId, orgId))),
  ]);
  return teams.map((team) => {
    const of = <T extends { engagementId: string | null }>(all: readonly T[]) =>
      all.filter(({ engagementId }) => engagementId === team.id);
    return dossierOfNames(team.id, {
      names: [team.name ?? "", team.invitedName, ...of(names).map(({ name }) => name)],
      people: of(people).map(({ name }) => name),
      emails: of(invited).map(({ email }) => email),
    });
  });
}
