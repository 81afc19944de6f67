"use server";

import { and, eq, isNull } from "drizzle-orm";
import { checkTraces } from "@/db/agency/client_traces";
import { clientRegulations } from "@/db/schema/agency/client_regulations";
import { clients } from "@/db/schema/agency/clients";
import { shownRegulations } from "@/db/schema/agency/shown_regulations";
import { isoDay } from "@/domain/dates";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { selectVersions } from "./queries";
import { acceptance, newVersion, showing } from "./schema";

/** A next version of what the agency and a client hold to. It waits for the client's word. */
export const writeRegulation = agencyAction(
  { name: "client_regulation.write", may: "writeRegulation", input: newVersion },
  async ({ tx, viewer, input }) => {
    const { clientId, version, body } = input;
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("notFound");
    const [last] = await selectVersions(tx, viewer, clientId, 1);
    if ((last?.number ?? 0) !== version) return refuseStale(last?.number ?? 0, { body: last?.body ?? "" });
    await tx.insert(clientRegulations).values({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId,
      number: version + 1,
      body,
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    return ok({ redirectTo: `/agency/clients/${clientId}/regulation` });
  },
);

/** The client accepted a version, as the account manager was told: by name and day, once. */
export const recordAcceptance = agencyAction(
  { name: "client_regulation.accept", may: "writeRegulation", input: acceptance },
  async ({ tx, viewer, input }) => {
    const { regulationId, ...accepted } = input;
    if (accepted.acceptedOn > (isoDay(new Date(), viewer.timeZone) ?? ""))
      return refuse("invalid", { acceptedOn: "tooBig" });
    const own = and(eq(clientRegulations.id, regulationId), eq(clientRegulations.orgId, viewer.orgId));
    const [found] = await tx.select({ id: clientRegulations.id }).from(clientRegulations).where(own);
    if (!found) return refuse("notFound");
    const saved = await tx
      .update(clientRegulations)
      .set({ ...accepted, recordedName: viewer.name, recordedAt: new Date() })
      .where(and(own, isNull(clientRegulations.recordedAt)))
      .returning({ id: clientRegulations.id });
    return saved.length > 0 ? ok({ notice: "saved" }) : refuse("notInThisState");
  },
);

/**
 * Puts the newest version on the pages of the client's people, who accept it there in their own names. Until then it is the
 * agency's draft, which may name whom it likes; so the text is looked through here.
 */
export const showRegulation = agencyAction(
  { name: "client_regulation.show", may: "writeRegulation", input: showing },
  async ({ tx, viewer, input: { regulationId } }) => {
    const { orgId, userId: authorId, name: authorName } = viewer;
    const own = and(eq(clientRegulations.id, regulationId), eq(clientRegulations.orgId, orgId));
    const [found] = await tx
      .select({ clientId: clientRegulations.clientId, body: clientRegulations.body })
      .from(clientRegulations)
      .where(own);
    if (!found) return refuse("notFound");
    const { clientId, body } = found;
    const [newest] = await selectVersions(tx, viewer, clientId, 1);
    if (newest?.id !== regulationId) return refuse("changedMeanwhile");
    const clean = await checkTraces(tx, orgId, clientId, { regulationId: body });
    if (!clean.ok) return clean;
    await tx
      .insert(shownRegulations)
      .values({ regulationId, clientId, orgId, authorId, authorName })
      .onConflictDoNothing();
    return ok({ notice: "regulationShown" });
  },
);
