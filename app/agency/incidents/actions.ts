"use server";

import { and, eq, isNull, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { countShared, noteIncident } from "@/db/agency/incidents";
import { selectTakers } from "@/db/agency/takers";
import { clients } from "@/db/schema/agency/clients";
import { incidentPromises } from "@/db/schema/agency/incident_promises";
import { incidents } from "@/db/schema/agency/incidents";
import { jobs } from "@/db/schema/agency/jobs";
import { requests } from "@/db/schema/agency/requests";
import { engagements } from "@/db/schema/exchange/engagements";
import { isoDay } from "@/domain/dates";
import { checkIncident, closeIncident, reopenIncident } from "@/domain/incidents/incident";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findIncident } from "./queries";
import {
  incidentClosing,
  incidentEdit,
  incidentNote,
  newIncident,
  newPromise,
  promiseEnd,
  recoveryCheck,
  reopening,
  sharing,
} from "./schema";

/** A critical situation with a client, whatever it came of. */
export const openIncident = agencyAction(
  { name: "incident.open", may: "handleIncident", input: newIncident },
  async ({ tx, viewer, input }) => {
    const origin = await whereFrom(tx, viewer, input);
    if (!origin.ok) return origin;
    const owner = await ownerName(tx, viewer, input.ownerId);
    if (!owner.ok) return owner;
    const id = crypto.randomUUID();
    await tx.insert(incidents).values({ ...input, id, orgId: viewer.orgId, authorId: viewer.userId });
    await noteIncident(tx, viewer, id, "opened");
    if (owner.value) await noteIncident(tx, viewer, id, "taken", owner.value);
    return ok({ redirectTo: `/agency/incidents/${id}` });
  },
);

/** What is known of it, how bad it is and who takes over. */
export const saveIncident = agencyAction(
  { name: "incident.save", may: "handleIncident", input: incidentEdit },
  async ({ tx, viewer, input }) => {
    const { incidentId, version, ...told } = input;
    const now = await findIncident(tx, viewer, incidentId);
    if (!now) return refuse("notFound");
    const owner = await ownerName(tx, viewer, told.ownerId);
    if (!owner.ok) return owner;
    if (!(await change(tx, viewer, incidentId, version, told))) {
      const { title, severity, ownerId, clientWords, plan } = now;
      return refuseStale(now.version, { title, severity, ownerId: ownerId ?? "", clientWords, plan });
    }
    if (told.severity !== now.severity) await noteIncident(tx, viewer, incidentId, "severity", told.severity);
    if (told.ownerId !== now.ownerId) await noteIncident(tx, viewer, incidentId, "taken", owner.value);
    return ok({ redirectTo: `/agency/incidents/${incidentId}` });
  },
);

/** What was done, on the record. */
export const noteDone = agencyAction(
  { name: "incident.note", may: "handleIncident", input: incidentNote },
  async ({ tx, viewer, input }) => {
    if (!(await findIncident(tx, viewer, input.incidentId))) return refuse("notFound");
    await noteIncident(tx, viewer, input.incidentId, "note", input.body);
    return ok({ notice: "saved" });
  },
);

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

/** Over: with its cause, and a day on which the client is asked whether it is calm again. */
export const endIncident = agencyAction(
  { name: "incident.close", may: "handleIncident", input: incidentClosing },
  async ({ tx, viewer, input }) => {
    const { incidentId, version, cause, checkOn, body } = input;
    const now = await findIncident(tx, viewer, incidentId);
    if (!now) return refuse("notFound");
    const next = closeIncident(now.state, checkOn, todayOf(viewer));
    if (!next.ok) return next;
    if (!(await change(tx, viewer, incidentId, version, { state: next.value, cause, checkOn })))
      return refuse("changedMeanwhile");
    await noteIncident(tx, viewer, incidentId, "closed", body);
    return ok({ notice: "saved" });
  },
);

/** The client was asked. What it said stands on the record. */
export const recordCheck = agencyAction(
  { name: "incident.check", may: "handleIncident", input: recoveryCheck },
  async ({ tx, viewer, input }) => {
    const { incidentId, version, outcome, nextOn, body } = input;
    const now = await findIncident(tx, viewer, incidentId);
    if (!now) return refuse("notFound");
    const next = checkIncident(now.state, outcome, nextOn, todayOf(viewer));
    if (!next.ok) return next;
    const { state } = next.value;
    const saved = await change(tx, viewer, incidentId, version, {
      state,
      checkOn: next.value.checkOn ?? now.checkOn,
      closedAt: state === "closed" ? new Date() : null,
    });
    if (!saved) return refuse("changedMeanwhile");
    await noteIncident(tx, viewer, incidentId, outcome, body);
    return ok({ notice: "saved" });
  },
);

/** It was not over after all. */
export const reopen = agencyAction(
  { name: "incident.reopen", may: "handleIncident", input: reopening },
  async ({ tx, viewer, input }) => {
    const now = await findIncident(tx, viewer, input.incidentId);
    if (!now) return refuse("notFound");
    const next = reopenIncident(now.state);
    if (!next.ok) return next;
    if (!(await change(tx, viewer, now.id, input.version, { state: next.value, closedAt: null })))
      return refuse("changedMeanwhile");
    await noteIncident(tx, viewer, now.id, "reopened", input.body);
    return ok({ notice: "saved" });
  },
);

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
    if (!(await change(tx, viewer, incidentId, version, { engagementId, sharedIn })))
      return refuse("changedMeanwhile");
    for (const each of [now.engagementId, engagementId]) if (each) await countShared(tx, viewer, each);
    await noteIncident(tx, viewer, incidentId, engagementId ? "shared" : "unshared");
    return ok({ notice: "saved" });
  },
);

type Change = Partial<typeof incidents.$inferInsert>;

/** False when somebody else was first. */
async function change(
  tx: AgencyTx,
  viewer: AgencyViewer,
  incidentId: string,
  version: number,
  to: Change,
): Promise<boolean> {
  const saved = await tx
    .update(incidents)
    .set({ ...to, version: version + 1 })
    .where(
      and(eq(incidents.id, incidentId), eq(incidents.orgId, viewer.orgId), eq(incidents.version, version)),
    )
    .returning({ id: incidents.id });
  return saved.length > 0;
}

/** The client, the request and the job are the agency's own, and belong together. */
async function whereFrom(
  tx: AgencyTx,
  viewer: AgencyViewer,
  input: { readonly clientId: string; readonly requestId: string | null; readonly jobId: string | null },
): Promise<Result<null>> {
  const { clientId, requestId, jobId } = input;
  const [[client], [request], [job]] = await Promise.all([
    tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
    requestId
      ? tx
          .select({ id: requests.id })
          .from(requests)
          .where(
            and(
              eq(requests.id, requestId),
              eq(requests.clientId, clientId),
              eq(requests.orgId, viewer.orgId),
            ),
          )
      : [],
    jobId
      ? tx
          .select({ id: jobs.id })
          .from(jobs)
          .where(and(eq(jobs.id, jobId), eq(jobs.clientId, clientId), eq(jobs.orgId, viewer.orgId)))
      : [],
  ]);
  if (!client) return refuse("invalid", { clientId: "notAChoice" });
  // The form does not show these two; they go with the client that it came with.
  if ((requestId && !request) || (jobId && !job)) return refuse("invalid", { clientId: "notAChoice" });
  return ok(null);
}

/** "" for nobody. */
async function ownerName(
  tx: AgencyTx,
  viewer: AgencyViewer,
  ownerId: string | null,
): Promise<Result<string>> {
  if (!ownerId) return ok("");
  const taker = (await selectTakers(tx, viewer)).find(({ id }) => id === ownerId);
  return taker ? ok(taker.name) : refuse("invalid", { ownerId: "notAChoice" });
}

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

const todayOf = (viewer: AgencyViewer): string => isoDay(new Date(), viewer.timeZone) ?? "";
