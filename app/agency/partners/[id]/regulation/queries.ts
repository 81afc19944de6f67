import { and, eq, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { findInForce, listVersions } from "@/db/exchange/regulations";
import { engagements } from "@/db/schema/exchange/engagements";
import { regulations } from "@/db/schema/exchange/regulations";
import { organisations } from "@/db/schema/identity/organisations";

/** An engagement with all versions of its regulation, the newest first, and the text in force. One round trip. */
export const getRegulation = (viewer: AgencyViewer, engagementId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [engagement, versions, inForce] = await Promise.all([
      findEngagement(tx, viewer, engagementId),
      listVersions(
        tx,
        and(eq(regulations.engagementId, engagementId), eq(regulations.agencyOrgId, viewer.orgId)),
      ),
      findInForce(tx, engagementId),
    ]);
    return engagement && { engagement, versions, body: inForce?.body ?? "" };
  });

/** Missing and foreign look the same. */
export async function findEngagement(tx: AgencyTx, viewer: AgencyViewer, engagementId: string) {
  const [engagement] = await tx
    .select({
      id: engagements.id,
      partnerOrgId: engagements.partnerOrgId,
      name: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName})`,
    })
    .from(engagements)
    .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
    .where(and(eq(engagements.id, engagementId), eq(engagements.agencyOrgId, viewer.orgId)));
  return engagement;
}
