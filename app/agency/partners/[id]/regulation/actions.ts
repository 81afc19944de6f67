"use server";

import { closeRegulation } from "@/db/agency/decisions";
import { checkLeaks, isLeak } from "@/db/agency/leaks";
import { findInForce } from "@/db/exchange/regulations";
import { regulations } from "@/db/schema/exchange/regulations";
import { ok, refuse, refuseLeak, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findEngagement } from "./queries";
import { newVersion } from "./schema";

/** The next version of what the agency and a team hold to. From now on the team starts nothing new before it accepts. */
export const publishRegulation = agencyAction(
  { name: "regulation.publish", may: "publishRegulation", input: newVersion },
  async ({ tx, viewer, input }) => {
    const { engagementId, version, body } = input;
    const engagement = await findEngagement(tx, viewer, engagementId);
    if (!engagement) return refuse("notFound");
    if (!engagement.partnerOrgId) return refuse("notInThisState");
    // The team reads it, so it passes the same gate as a task.
    const check = await checkLeaks(tx, viewer.orgId, undefined, { body });
    if (isLeak(check)) return refuseLeak(check.blocking);
    const last = await findInForce(tx, engagementId);
    if ((last?.number ?? 0) !== version) return refuseStale(last?.number ?? 0, { body: last?.body ?? "" });
    await tx.insert(regulations).values({
      id: crypto.randomUUID(),
      engagementId,
      agencyOrgId: viewer.orgId,
      partnerOrgId: engagement.partnerOrgId,
      number: version + 1,
      body,
      actorId: viewer.userId,
      actorName: viewer.name,
    });
    await closeRegulation(tx, viewer, engagementId);
    return ok({ redirectTo: `/agency/partners/${engagementId}/regulation` });
  },
);
