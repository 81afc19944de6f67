"use server";

import { and, eq, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { turnRequest } from "@/db/agency/requests";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { typedMinutes } from "@/domain/duration";
import { moveJob as nextState } from "@/domain/jobs";
import { isCurrency, parseMoney, typedMoney } from "@/domain/money/money";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import { findJob, findRequest } from "./queries";
import { jobEdit, jobMove, jobPrice, jobTrial, newJob } from "./schema";

/** A job, and with it the answer to the request that it is made of. */
export const createJob = agencyAction(
  { name: "job.create", may: "writeJob", input: newJob },
  async ({ tx, viewer, input }) => {
    const { price: typedPrice, ...job } = input;
    if (typedPrice && !agencyMay(viewer.role, "editPrice")) return refuse("forbidden");
    const price = readPrice(typedPrice, job.currency);
    if (!price.ok) return price;
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, job.clientId), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("invalid", { clientId: "notAChoice" });
    const settled = await settleItsRequest(tx, viewer, job);
    if (!settled.ok) return settled;
    const id = crypto.randomUUID();
    await tx
      .insert(jobs)
      .values({ ...job, id, orgId: viewer.orgId, priceMinor: price.value, authorId: viewer.userId });
    return ok({ redirectTo: `/agency/jobs/${id}` });
  },
);

export const saveJob = agencyAction(
  { name: "job.save", may: "writeJob", input: jobEdit },
  async ({ tx, viewer, input }) => {
    const { jobId, version, estimateMinutes, ...spec } = input;
    const before = await findJob(tx, viewer, jobId);
    // The time of a job with an estimate is its lines' sum, whatever an older form still sends.
    const change = before?.estimateNumber ? spec : { ...spec, estimateMinutes };
    if (await update(tx, viewer, input, change)) return ok({ redirectTo: `/agency/jobs/${jobId}` });
    const now = await findJob(tx, viewer, jobId);
    if (!now) return refuse("notFound");
    return refuseStale(now.version, {
      title: now.title,
      kind: now.kind,
      spec: now.spec,
      estimateMinutes: now.estimateMinutes === null ? "" : typedMinutes(now.estimateMinutes),
      deadlineOn: now.deadlineOn ?? "",
    });
  },
);

/** What the client pays, in the job's own currency. */
export const setJobPrice = agencyAction(
  { name: "job.price", may: "editPrice", input: jobPrice },
  async ({ tx, viewer, input }) => {
    const now = await findJob(tx, viewer, input.jobId);
    if (!now) return refuse("notFound");
    // A price that is the sum of an estimate's lines is changed there.
    if (now.estimateNumber && now.priceMinor !== null) return refuse("notInThisState");
    const price = readPrice(input.price, now.currency);
    if (!price.ok) return price;
    if (await update(tx, viewer, input, { priceMinor: price.value })) return ok({ notice: "saved" });
    const latest = (await findJob(tx, viewer, input.jobId)) ?? now;
    const { priceMinor, currency } = latest;
    const theirs = priceMinor === null || !isCurrency(currency) ? "" : typedMoney(priceMinor, currency);
    return refuseStale(latest.version, { price: theirs });
  },
);

export const moveJob = agencyAction(
  { name: "job.move", may: "writeJob", input: jobMove },
  async ({ tx, viewer, input }) => {
    const now = await findJob(tx, viewer, input.jobId);
    if (!now) return refuse("notFound");
    const next = nextState(now.state, input.verb);
    if (!next.ok) return next;
    const isSaved = await update(tx, viewer, input, { state: next.value });
    return isSaved ? ok({ notice: "moved" }) : refuse("changedMeanwhile");
  },
);

/** A job is a trial, of another job of the same client where one is named; or it is one no longer. */
export const setJobTrial = agencyAction(
  { name: "job.trial", may: "writeJob", input: jobTrial },
  async ({ tx, viewer, input }) => {
    const isTrial = input.trial === "yes";
    const trialOfId = isTrial ? input.trialOfId : null;
    if (trialOfId && !(await isTrialable(tx, viewer, input.jobId, trialOfId)))
      return refuse("invalid", { trialOfId: "notAChoice" });
    const isSaved = await update(tx, viewer, input, { isTrial, trialOfId });
    if (isSaved) return ok({ notice: "saved" });
    return (await findJob(tx, viewer, input.jobId)) ? refuse("changedMeanwhile") : refuse("notFound");
  },
);

/** Another job of the same client that is no trial itself: a trial of a trial would lead in a circle. */
async function isTrialable(
  tx: AgencyTx,
  viewer: AgencyViewer,
  jobId: string,
  wholeId: string,
): Promise<boolean> {
  const [whole] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.id, wholeId),
        eq(jobs.orgId, viewer.orgId),
        eq(jobs.isTrial, false),
        sql`${jobs.id} <> ${jobId}::uuid`,
        sql`${jobs.clientId} = (select j.client_id from agency.jobs j where j.id = ${jobId}::uuid)`,
      ),
    );
  return whole !== undefined;
}

/** Writes if nobody else wrote since the person looked; false when somebody did, or when there is no such job. */
async function update(
  tx: AgencyTx,
  viewer: AgencyViewer,
  at: { readonly jobId: string; readonly version: number },
  change: Partial<typeof jobs.$inferInsert>,
): Promise<boolean> {
  const saved = await tx
    .update(jobs)
    .set({ ...change, version: at.version + 1, updatedAt: new Date() })
    .where(and(eq(jobs.id, at.jobId), eq(jobs.orgId, viewer.orgId), eq(jobs.version, at.version)))
    .returning({ id: jobs.id });
  return saved.length > 0;
}

/** A request is answered by the job that is made of it. It must be a request of the same client. */
async function settleItsRequest(
  tx: AgencyTx,
  viewer: AgencyViewer,
  job: { readonly requestId: string | null; readonly clientId: string; readonly title: string },
): Promise<Result<void>> {
  if (!job.requestId) return ok(undefined);
  const request = await findRequest(tx, viewer, job.requestId);
  if (!request) return refuse("notFound");
  if (request.clientId !== job.clientId) return refuse("invalid", { clientId: "notAChoice" });
  const turned = await turnRequest(
    tx,
    viewer,
    { requestId: request.id },
    { verb: "makeJob", note: job.title, waitsSince: null },
  );
  return turned.ok ? ok(undefined) : turned;
}

function readPrice(text: string, currency: string): Result<number | null> {
  if (text === "") return ok(null);
  return isCurrency(currency) ? parseMoney(text, currency, "price") : refuse("invalid");
}
