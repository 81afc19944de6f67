import { and, desc, eq } from "drizzle-orm";
import {
  type Agreed,
  isAgreed,
  NEW_AGENCYS_LOCK,
  type PartStanding,
  type StartLock,
  type StartPart,
  startOf,
} from "@/domain/approvals/start";
import { ok, type Result, refuse } from "@/domain/result";
import { approvalRules } from "../schema/agency/approval_rules";
import { approvals } from "../schema/agency/approvals";
import { jobs } from "../schema/agency/jobs";
import { startExceptions } from "../schema/agency/start_exceptions";
import type { AgencyTx } from "./access";

export type Start = {
  readonly lock: StartLock;
  readonly parts: Record<StartPart, PartStanding>;
  /** Why somebody went on all the same, the latest first. */
  readonly exceptions: readonly { readonly reason: string; readonly actorName: string; readonly at: Date }[];
  /** Tasks of the job may be published. */
  readonly isOpen: boolean;
};

/** Where a job stands before its start; undefined when the agency has no such job. */
export async function readStart(tx: AgencyTx, orgId: string, jobId: string): Promise<Start | undefined> {
  const [[job], [rules], asked, exceptions] = await Promise.all([
    tx
      .select({
        title: jobs.title,
        spec: jobs.spec,
        deadlineOn: jobs.deadlineOn,
        priceMinor: jobs.priceMinor,
        currency: jobs.currency,
      })
      .from(jobs)
      .where(and(eq(jobs.id, jobId), eq(jobs.orgId, orgId))),
    tx.select({ lock: approvalRules.startLock }).from(approvalRules).where(eq(approvalRules.orgId, orgId)),
    tx
      .select({
        matter: approvals.matter,
        state: approvals.state,
        scope: approvals.scopeBasis,
        cost: approvals.costBasis,
      })
      .from(approvals)
      .where(and(eq(approvals.jobId, jobId), eq(approvals.orgId, orgId)))
      .orderBy(desc(approvals.createdAt)),
    tx
      .select({
        reason: startExceptions.reason,
        actorName: startExceptions.actorName,
        at: startExceptions.at,
      })
      .from(startExceptions)
      .where(and(eq(startExceptions.jobId, jobId), eq(startExceptions.orgId, orgId)))
      .orderBy(desc(startExceptions.at)),
  ]);
  if (!job) return undefined;
  const lock = lockOf(rules);
  const agreed = asked.map(
    ({ matter, state, scope, cost }): Agreed => ({ matter, state, basis: { scope, cost } }),
  );
  const parts = startOf(job, agreed);
  return { lock, parts, exceptions, isOpen: lock !== "lock" || exceptions.length > 0 || isAgreed(parts) };
}

/** Whether jobs that were just written, and so are not agreed, may give no task to a partner: the agency's own choice. */
export async function isStartLocked(tx: AgencyTx, orgId: string): Promise<boolean> {
  const [rules] = await tx
    .select({ lock: approvalRules.startLock })
    .from(approvalRules)
    .where(eq(approvalRules.orgId, orgId));
  return lockOf(rules) === "lock";
}

const lockOf = (rules: { readonly lock: StartLock } | undefined): StartLock =>
  rules?.lock ?? NEW_AGENCYS_LOCK;

/**
 * Whether a task of the job may be published by the agency's own rule: cost before the start.
 * @returns refuse: notFound, notAgreed
 */
export async function checkStart(tx: AgencyTx, orgId: string, jobId: string): Promise<Result<null>> {
  const start = await readStart(tx, orgId, jobId);
  if (!start) return refuse("notFound");
  return start.isOpen ? ok(null) : refuse("notAgreed");
}
