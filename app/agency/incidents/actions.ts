"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { changeIncident, noteIncident } from "@/db/agency/incidents";
import { selectTakers } from "@/db/agency/takers";
import { clients } from "@/db/schema/agency/clients";
import { incidents } from "@/db/schema/agency/incidents";
import { jobs } from "@/db/schema/agency/jobs";
import { requests } from "@/db/schema/agency/requests";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findIncident } from "./queries";
import { incidentEdit, incidentNote, newIncident } from "./schema";

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
    if (!(await changeIncident(tx, viewer, incidentId, version, told))) {
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
