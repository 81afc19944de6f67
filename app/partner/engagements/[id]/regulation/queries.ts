import { and, eq } from "drizzle-orm";
import { findInForce, listVersions } from "@/db/exchange/regulations";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { engagements } from "@/db/schema/exchange/engagements";
import { regulations } from "@/db/schema/exchange/regulations";
import { organisations } from "@/db/schema/identity/organisations";

/** The regulation in force with the team's word on every version; undefined when there is no such engagement here. */
export const getRegulation = (viewer: PartnerViewer, engagementId: string) =>
  readAsPartner(viewer, async (tx) => {
    const [[engagement], versions, inForce] = await Promise.all([
      tx
        .select({ id: engagements.id, agencyName: organisations.name })
        .from(engagements)
        .innerJoin(organisations, eq(organisations.id, engagements.agencyOrgId))
        .where(and(eq(engagements.id, engagementId), eq(engagements.partnerOrgId, viewer.orgId))),
      listVersions(
        tx,
        and(eq(regulations.engagementId, engagementId), eq(regulations.partnerOrgId, viewer.orgId)),
      ),
      findInForce(tx, engagementId),
    ]);
    return engagement && { engagement, versions, inForce };
  });
