import { and, desc, eq, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clientRegulations } from "@/db/schema/agency/client_regulations";
import { clients } from "@/db/schema/agency/clients";
import { shownRegulations } from "@/db/schema/agency/shown_regulations";

const MOST_VERSIONS = 100;

/** A client's name and all versions of its regulation, the newest first; undefined when the agency has no such client. */
export const getRegulation = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[client], versions] = await Promise.all([
      tx
        .select({ id: clients.id, name: clients.name })
        .from(clients)
        .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
      selectVersions(tx, viewer, clientId, MOST_VERSIONS),
    ]);
    return client && { client, versions };
  });

/** The newest version, for whoever shows a part of it. */
export const selectVersions = (tx: AgencyTx, viewer: AgencyViewer, clientId: string, atMost: number) =>
  tx
    .select({
      id: clientRegulations.id,
      number: clientRegulations.number,
      body: clientRegulations.body,
      authorName: clientRegulations.authorName,
      at: clientRegulations.at,
      acceptedName: clientRegulations.acceptedName,
      acceptedOn: clientRegulations.acceptedOn,
      recordedName: clientRegulations.recordedName,
      shownAt: shownRegulations.at,
      shownName: shownRegulations.authorName,
      /** By the client's people on their own pages, the first one first. */
      acceptances: sql<readonly { readonly name: string; readonly at: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('name', a.contact_name, 'at', a.at) order by a.at)
          from agency.client_acceptances a where a.regulation_id = ${clientRegulations.id}), '[]')`,
    })
    .from(clientRegulations)
    .leftJoin(
      shownRegulations,
      and(
        eq(shownRegulations.regulationId, clientRegulations.id),
        eq(shownRegulations.orgId, clientRegulations.orgId),
      ),
    )
    .where(and(eq(clientRegulations.clientId, clientId), eq(clientRegulations.orgId, viewer.orgId)))
    .orderBy(desc(clientRegulations.number))
    .limit(atMost);
