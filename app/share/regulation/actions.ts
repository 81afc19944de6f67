"use server";

import { and, eq } from "drizzle-orm";
import { clientAcceptances } from "@/db/schema/agency/client_acceptances";
import { clientRegulations } from "@/db/schema/agency/client_regulations";
import { ok, refuse } from "@/domain/result";
import { pageAction } from "@/platform/client/action";
import { regulationWord } from "../schema";

/** Somebody accepts the version that they were shown, in their own name, for good. That it is the newest is the database's
 *  rule (`agency.seal_acceptance`). */
export const acceptRegulation = pageAction(
  { name: "share.regulation", input: regulationWord },
  async ({ tx, viewer, input: { regulationId }, key }) => {
    const { orgId, clientId, contactId } = viewer;
    const [shown] = await tx
      .select({ id: clientRegulations.id })
      .from(clientRegulations)
      .where(eq(clientRegulations.id, regulationId));
    if (!shown) return refuse("notFound");
    const saved = await tx
      .insert(clientAcceptances)
      .values({ id: key, orgId, clientId, regulationId, contactId })
      .onConflictDoNothing()
      .returning({ id: clientAcceptances.id });
    if (saved.length > 0) return ok({ notice: "regulationAccepted" });
    const [before] = await tx
      .select({ id: clientAcceptances.id })
      .from(clientAcceptances)
      .where(
        and(eq(clientAcceptances.regulationId, regulationId), eq(clientAcceptances.contactId, contactId)),
      );
    return before ? ok({ notice: "regulationAccepted" }) : refuse("newerVersion");
  },
);
