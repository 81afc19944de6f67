"use server";

import { findInForce } from "@/db/exchange/regulations";
import { regulationAcceptances } from "@/db/schema/exchange/regulation_acceptances";
import { ok, refuse } from "@/domain/result";
import { partnerAction } from "@/platform/partner/action";
import { acceptance } from "./schema";

/** The team works by the version in force from now on. It is said once, of what was on the screen. */
export const acceptRegulation = partnerAction(
  { name: "regulation.accept", may: "acceptRegulation", input: acceptance },
  async ({ tx, viewer, input }) => {
    const inForce = await findInForce(tx, input.engagementId);
    if (!inForce || inForce.partnerOrgId !== viewer.orgId) return refuse("notFound");
    // A newer one was published meanwhile: that is the one to read.
    if (inForce.id !== input.regulationId) return refuse("changedMeanwhile");
    const { id: regulationId, agencyOrgId, partnerOrgId } = inForce;
    const accepted = await tx
      .insert(regulationAcceptances)
      .values({ regulationId, agencyOrgId, partnerOrgId, actorId: viewer.userId, actorName: viewer.name })
      .onConflictDoNothing()
      .returning({ id: regulationAcceptances.id });
    return accepted.length > 0 ? ok({ notice: "regulationAccepted" }) : refuse("notInThisState");
  },
);
