"use server";

import { and, eq, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { changeIncident, countShared, holdCounts, noteIncident } from "@/db/agency/incidents";
import { engagements } from "@/db/schema/exchange/engagements";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findIncident } from "../queries";
import { sharing } from "../schema";

/** Which engagement shares it. The partner is told a number for the quarter, when that is over (decision 14). */
export const shareIncident = agencyAction(
  { name: "incident.share", may: "shareIncident", input: sharing },
  async ({ tx, viewer, input }) => {
    const { incidentId, version, engagementId } = input;
    const now = await findIncident(tx, viewer, incidentId);
    if (!now) return refuse("notFound");
    if (now.engagementId === engagementId) return ok({ notice: "saved" });
    // What a partner may have read already stands as it is.
    if (now.sharedIn && now.sharedIn !== now.quarter) return refuse("windowClosed");
    if (engagementId && !(await hasPartner(tx, viewer, engagementId)))
      return refuse("invalid", { engagementId: "notAChoice" });
    const sharedIn = engagementId ? now.quarter : null;
    const counted = [now.engagementId, engagementId].filter((each) => each !== null);
    await holdCounts(tx, viewer, counted);
    if (!(await changeIncident(tx, viewer, incidentId, version, { engagementId, sharedIn })))
      return refuse("changedMeanwhile");
    for (const each of counted) await countShared(tx, viewer, each);
    await noteIncident(tx, viewer, incidentId, engagementId ? "shared" : "unshared");
    return ok({ notice: "saved" });
  },
);

async function hasPartner(tx: AgencyTx, viewer: AgencyViewer, engagementId: string): Promise<boolean> {
  const [engagement] = await tx
    .select({ id: engagements.id })
    .from(engagements)
    .where(
      and(
        eq(engagements.id, engagementId),
        eq(engagements.agencyOrgId, viewer.orgId),
        sql`${engagements.partnerOrgId} is not null`,
      ),
    );
  return Boolean(engagement);
}
