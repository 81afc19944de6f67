import { and, eq, inArray, sql } from "drizzle-orm";
import type { EntryKind } from "@/domain/incidents/words";
import { incidentEntries } from "../schema/agency/incident_entries";
import { incidents } from "../schema/agency/incidents";
import { engagements } from "../schema/exchange/engagements";
import type { AgencyTx, AgencyViewer } from "./access";

/** One line of a critical situation's record, in the name of whoever acts. */
export const noteIncident = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  incidentId: string,
  kind: EntryKind,
  body = "",
) =>
  tx.insert(incidentEntries).values({
    orgId: viewer.orgId,
    incidentId,
    kind,
    body,
    authorId: viewer.userId,
    authorName: viewer.name,
  });

/** Changes a critical situation as it was seen. False when somebody else was first. */
export async function changeIncident(
  tx: AgencyTx,
  viewer: AgencyViewer,
  incidentId: string,
  version: number,
  to: Partial<typeof incidents.$inferInsert>,
): Promise<boolean> {
  const saved = await tx
    .update(incidents)
    .set({ ...to, version: version + 1 })
    .where(
      and(eq(incidents.id, incidentId), eq(incidents.orgId, viewer.orgId), eq(incidents.version, version)),
    )
    .returning({ id: incidents.id });
  return saved.length > 0;
}

/**
 * Holds engagements until the transaction ends, so that of two people who mark situations at once the second counts what
 * the first has marked: both numbers would otherwise leave the other's out, and after the quarter nobody corrects them.
 */
export const holdCounts = (tx: AgencyTx, viewer: AgencyViewer, engagementIds: readonly string[]) =>
  tx
    .select({ id: engagements.id })
    .from(engagements)
    .where(and(inArray(engagements.id, [...engagementIds]), eq(engagements.agencyOrgId, viewer.orgId)))
    .orderBy(engagements.id)
    .for("no key update");

/**
 * Tells the shared side how many situations an engagement has shared in the running quarter, and nothing else. The number
 * is counted anew from the private side, so it is right whatever was said and taken back before.
 */
export const countShared = (tx: AgencyTx, viewer: AgencyViewer, engagementId: string) =>
  tx.execute(sql`
    insert into exchange.incident_counts (engagement_id, agency_org_id, partner_org_id, starts_on, shared)
    select e.id, e.agency_org_id, e.partner_org_id, exchange.quarter_now(), shared.n
      from exchange.engagements e
     cross join lateral (select count(*)::int as n from agency.incidents i
                          where i.engagement_id = e.id and i.org_id = ${viewer.orgId}::uuid and i.shared_in = exchange.quarter_now()) shared
     where e.id = ${engagementId}::uuid and e.agency_org_id = ${viewer.orgId}::uuid and e.partner_org_id is not null
        on conflict (engagement_id, starts_on, agency_org_id) do update set shared = excluded.shared`);
