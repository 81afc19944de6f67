import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobEstimateLines } from "@/db/schema/agency/job_estimate_lines";
import { jobEstimates } from "@/db/schema/agency/job_estimates";
import { jobs } from "@/db/schema/agency/jobs";
import type { EstimateLine } from "@/domain/estimates";
import { agencyMay } from "@/domain/roles";

/** More versions than this were never compared by anybody. */
const MOST_VERSIONS = 50;

/** Rates and prices are not even read for those who may not see the client's money. */
const moneyFor = (viewer: AgencyViewer) => {
  const sees = agencyMay(viewer.role, "readClientMoney");
  const nothing = sql<number | null>`null`;
  return {
    total: sees ? jobEstimates.priceMinor : nothing,
    rate: sees ? jobEstimateLines.rateMinor : nothing,
    price: sees ? jobEstimateLines.priceMinor : nothing,
  };
};

/** Every version of one job's estimate with its lines, the newest first; undefined without such a job. One round trip. */
export const getEstimates = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [job, versions, lines] = await Promise.all([
      findJobOfEstimate(tx, viewer, jobId),
      selectVersions(tx, viewer, jobId),
      tx
        .select({ estimateId: jobEstimateLines.estimateId, ...lineColumns(viewer) })
        .from(jobEstimateLines)
        .where(
          inArray(
            jobEstimateLines.estimateId,
            tx.select({ id: jobEstimates.id }).from(jobEstimates).where(ofJob(viewer, jobId)),
          ),
        )
        .orderBy(asc(jobEstimateLines.place)),
    ]);
    if (!job) return undefined;
    const linesOf = (id: string): EstimateLine[] =>
      lines.filter(({ estimateId }) => estimateId === id).map(({ estimateId: _, ...line }) => line);
    return { job, versions: versions.map((version) => ({ ...version, lines: linesOf(version.id) })) };
  });

export type EstimateVersion = NonNullable<Awaited<ReturnType<typeof getEstimates>>>["versions"][number];

/** The version that stands, without its lines: for the job's own page, in its transaction. */
export async function selectCurrentEstimate(tx: AgencyTx, viewer: AgencyViewer, jobId: string) {
  const versions = await selectVersions(tx, viewer, jobId);
  const current = versions.find(({ isCurrent }) => isCurrent);
  return current && { ...current, count: versions.length };
}

const selectVersions = (tx: AgencyTx, viewer: AgencyViewer, jobId: string) =>
  tx
    .select({
      id: jobEstimates.id,
      number: jobEstimates.number,
      minutes: jobEstimates.minutes,
      priceMinor: moneyFor(viewer).total,
      currency: jobEstimates.currency,
      note: jobEstimates.note,
      authorName: jobEstimates.authorName,
      createdAt: jobEstimates.createdAt,
      isCurrent: sql<boolean>`coalesce(${jobs.estimateNumber} = ${jobEstimates.number}, false)`,
    })
    .from(jobEstimates)
    .innerJoin(jobs, eq(jobs.id, jobEstimates.jobId))
    .where(ofJob(viewer, jobId))
    .orderBy(desc(jobEstimates.number))
    .limit(MOST_VERSIONS);

/** A job as its estimates know it; missing and foreign look the same. */
export async function findJobOfEstimate(tx: AgencyTx, viewer: AgencyViewer, jobId: string) {
  const [job] = await tx
    .select({
      id: jobs.id,
      title: jobs.title,
      clientId: jobs.clientId,
      clientName: clients.name,
      currency: jobs.currency,
      estimateNumber: jobs.estimateNumber,
      version: jobs.version,
    })
    .from(jobs)
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId)));
  return job;
}

/**
 * One version as it is kept, money included: for the action alone, which carries over what its author is not shown.
 * Nothing of it may be answered.
 */
export async function findKeptVersion(tx: AgencyTx, viewer: AgencyViewer, jobId: string, number: number) {
  const [version] = await tx
    .select({ id: jobEstimates.id, minutes: jobEstimates.minutes, priceMinor: jobEstimates.priceMinor })
    .from(jobEstimates)
    .where(and(ofJob(viewer, jobId), eq(jobEstimates.number, number)));
  if (!version) return undefined;
  const { what, minutes, rateMinor, priceMinor } = jobEstimateLines;
  const lines = await tx
    .select({ what, minutes, rateMinor, priceMinor })
    .from(jobEstimateLines)
    .where(and(eq(jobEstimateLines.estimateId, version.id), eq(jobEstimateLines.orgId, viewer.orgId)))
    .orderBy(asc(jobEstimateLines.place));
  return { ...version, lines };
}

/** The number after the last one; two that are written at once meet at the job's version, or at the key. */
export async function nextNumber(tx: AgencyTx, viewer: AgencyViewer, jobId: string): Promise<number> {
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${jobEstimates.number}), 0)::int` })
    .from(jobEstimates)
    .where(ofJob(viewer, jobId));
  return (last?.number ?? 0) + 1;
}

const ofJob = (viewer: AgencyViewer, jobId: string) =>
  and(eq(jobEstimates.jobId, jobId), eq(jobEstimates.orgId, viewer.orgId));

const lineColumns = (viewer: AgencyViewer) => ({
  what: jobEstimateLines.what,
  minutes: jobEstimateLines.minutes,
  rateMinor: moneyFor(viewer).rate,
  priceMinor: moneyFor(viewer).price,
});
