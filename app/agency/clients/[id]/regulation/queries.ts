import { and, desc, eq } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clientRegulations } from "@/db/schema/agency/client_regulations";
import { clients } from "@/db/schema/agency/clients";

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
    })
    .from(clientRegulations)
    .where(and(eq(clientRegulations.clientId, clientId), eq(clientRegulations.orgId, viewer.orgId)))
    .orderBy(desc(clientRegulations.number))
    .limit(atMost);
