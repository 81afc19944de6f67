"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { jobEstimateLines } from "@/db/schema/agency/job_estimate_lines";
import { jobEstimates } from "@/db/schema/agency/job_estimates";
import { jobs } from "@/db/schema/agency/jobs";
import { carryMoney, type EstimateLine, isWithinBounds, priceLine, sumOf } from "@/domain/estimates";
import { isCurrency } from "@/domain/money/money";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import { findJobOfEstimate, findKeptVersion, nextNumber } from "./queries";
import { estimateChoice, newEstimate, readLines } from "./schema";

/** The next version of an estimate; it stands from now on, and the job's time and price follow it. */
export const createEstimate = agencyAction(
  { name: "estimate.create", may: "writeJob", input: newEstimate },
  async ({ tx, viewer, input }) => {
    const job = await findJobOfEstimate(tx, viewer, input.jobId);
    if (!job || !isCurrency(job.currency)) return refuse("notFound");
    const mayPrice = agencyMay(viewer.role, "editPrice");
    const read = readLines(input, job.currency, mayPrice);
    if (!read.ok) return read;
    const lines = mayPrice ? read.value : await withKeptMoney(tx, viewer, job, read.value);
    const sum = sumOf(lines);
    if (!isWithinBounds(sum)) return refuse("invalid", { "what.1": "tooBig" });
    const number = await nextNumber(tx, viewer, job.id);
    if (!(await follow(tx, viewer, input, { number, ...sum })))
      return refuseStale((await findJobOfEstimate(tx, viewer, job.id))?.version ?? job.version, {});
    const { orgId, userId: authorId, name: authorName } = viewer;
    const id = crypto.randomUUID();
    const { note } = input;
    await tx.insert(jobEstimates).values({
      id,
      orgId,
      jobId: job.id,
      number,
      ...sum,
      currency: job.currency,
      note,
      authorId,
      authorName,
    });
    await tx
      .insert(jobEstimateLines)
      .values(lines.map((line, at) => ({ ...line, estimateId: id, orgId, place: at + 1 })));
    return ok({ redirectTo: `/agency/jobs/${job.id}/estimates` });
  },
);

/** An older version stands again; nothing of the newer ones is lost. */
export const chooseEstimate = agencyAction(
  { name: "estimate.choose", may: "editPrice", input: estimateChoice },
  async ({ tx, viewer, input }) => {
    const version = await findKeptVersion(tx, viewer, input.jobId, input.number);
    if (!version) return refuse("notFound");
    const { minutes, priceMinor } = version;
    const isSaved = await follow(tx, viewer, input, { number: input.number, minutes, priceMinor });
    return isSaved ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

/** Whoever is not shown money writes times; the money of the version before is carried over unseen. */
async function withKeptMoney(
  tx: AgencyTx,
  viewer: AgencyViewer,
  job: { readonly id: string; readonly estimateNumber: number | null },
  lines: readonly EstimateLine[],
): Promise<EstimateLine[]> {
  const before = job.estimateNumber
    ? await findKeptVersion(tx, viewer, job.id, job.estimateNumber)
    : undefined;
  return carryMoney(before?.lines ?? [], lines).map((line) => {
    const priced = priceLine(line, (field) => field);
    return priced.ok ? priced.value : { ...line, rateMinor: null };
  });
}

/** The job follows the version that stands. An estimate without any price leaves the job's own price as it was. */
async function follow(
  tx: AgencyTx,
  viewer: AgencyViewer,
  at: { readonly jobId: string; readonly version: number },
  to: { readonly number: number; readonly minutes: number | null; readonly priceMinor: number | null },
): Promise<boolean> {
  const saved = await tx
    .update(jobs)
    .set({
      estimateNumber: to.number,
      estimateMinutes: to.minutes,
      ...(to.priceMinor === null ? {} : { priceMinor: to.priceMinor }),
      version: at.version + 1,
      updatedAt: new Date(),
    })
    .where(and(eq(jobs.id, at.jobId), eq(jobs.orgId, viewer.orgId), eq(jobs.version, at.version)))
    .returning({ id: jobs.id });
  return saved.length > 0;
}
