"use server";

import { and, eq, isNull } from "drizzle-orm";
import { noteIncident } from "@/db/agency/incidents";
import { incidentPromises } from "@/db/schema/agency/incident_promises";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findIncident } from "../queries";
import { newPromise, promiseEnd } from "../schema";

/** What the client was promised, and by when. */
export const givePromise = agencyAction(
  { name: "incident.promise", may: "handleIncident", input: newPromise },
  async ({ tx, viewer, input }) => {
    const incident = await findIncident(tx, viewer, input.incidentId);
    if (!incident) return refuse("notFound");
    if (incident.state === "closed") return refuse("notInThisState");
    await tx.insert(incidentPromises).values({
      ...input,
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    await noteIncident(tx, viewer, incident.id, "promised", input.body);
    return ok({ notice: "saved" });
  },
);

/** Kept or broken: it is said once. */
export const settlePromise = agencyAction(
  { name: "incident.settle_promise", may: "handleIncident", input: promiseEnd },
  async ({ tx, viewer, input }) => {
    const own = and(eq(incidentPromises.id, input.promiseId), eq(incidentPromises.orgId, viewer.orgId));
    const [promise] = await tx
      .select({ incidentId: incidentPromises.incidentId, body: incidentPromises.body })
      .from(incidentPromises)
      .where(own);
    if (!promise) return refuse("notFound");
    const settled = await tx
      .update(incidentPromises)
      .set({ state: input.outcome, settledAt: new Date(), settledName: viewer.name })
      .where(and(own, isNull(incidentPromises.settledAt)))
      .returning({ id: incidentPromises.id });
    if (settled.length === 0) return refuse("notInThisState");
    await noteIncident(tx, viewer, promise.incidentId, input.outcome, promise.body);
    return ok({ notice: "saved" });
  },
);
