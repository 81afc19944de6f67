import { and, eq, inArray, sql } from "drizzle-orm";
import { JOB_STATES_BEFORE_WORK } from "@/domain/jobs";
import { ok, type Result, refuse, refuseLeak } from "@/domain/result";
import type { Actor } from "../exchange/moves";
import { jobs } from "../schema/agency/jobs";
import { taskDrafts } from "../schema/agency/task_drafts";
import { taskLinks } from "../schema/agency/task_links";
import { engagements } from "../schema/exchange/engagements";
import { outbox } from "../schema/exchange/outbox";
import { taskMoves } from "../schema/exchange/task_moves";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx } from "./access";
import { type CleanCopy, passFiles, publishFiles } from "./brief_files";
import { projectFor } from "./codenames";
import { checkLeaks, isLeak } from "./leaks";
import { checkStart } from "./start";

export type Engaged = {
  readonly id: string;
  readonly agencyOrgId: string;
  readonly partnerOrgId: string;
  readonly codenameScheme: string;
  readonly currency: string;
};

/** An engagement on which work can be offered now; undefined while it is invited, paused or ended. */
export async function findEngaged(
  tx: AgencyTx,
  orgId: string,
  engagementId: string,
): Promise<Engaged | undefined> {
  const [row] = await tx
    .select({
      id: engagements.id,
      agencyOrgId: engagements.agencyOrgId,
      partnerOrgId: engagements.partnerOrgId,
      codenameScheme: engagements.codenameScheme,
      currency: engagements.currency,
    })
    .from(engagements)
    .where(
      and(
        eq(engagements.id, engagementId),
        eq(engagements.agencyOrgId, orgId),
        eq(engagements.state, "active"),
      ),
    );
  return row?.partnerOrgId ? { ...row, partnerOrgId: row.partnerOrgId } : undefined;
}

/**
 * A draft becomes a task that the partner sees, or nothing happens at all. The published row is built from nothing,
 * field by field, after the leak check of the text and of every file; the draft is gone afterwards. A job that had not
 * begun has begun with it.
 * @returns the task, and the clean copies whose bytes the caller must lay on the exchange's shelf before it commits;
 *   refuse: notFound, changedMeanwhile, notInThisState (no active engagement), notAgreed (cost before the start), leak,
 *   filesWait
 */
export async function publishDraft(
  tx: AgencyTx,
  orgId: string,
  draftId: string,
  version: number,
  actor: Actor,
): Promise<Result<{ taskId: string; copies: readonly CleanCopy[] }>> {
  const [draft] = await tx
    .select({
      title: taskDrafts.title,
      body: taskDrafts.body,
      feeMinor: taskDrafts.feeMinor,
      estimateMinutes: taskDrafts.estimateMinutes,
      dueOn: taskDrafts.dueOn,
      version: taskDrafts.version,
      engagementId: taskDrafts.engagementId,
      jobId: taskDrafts.jobId,
      clientId: jobs.clientId,
    })
    .from(taskDrafts)
    .innerJoin(jobs, eq(jobs.id, taskDrafts.jobId))
    .where(and(eq(taskDrafts.id, draftId), eq(taskDrafts.orgId, orgId)));
  if (!draft) return refuse("notFound");
  if (draft.version !== version) return refuse("changedMeanwhile");
  const engagement = await findEngaged(tx, orgId, draft.engagementId);
  if (!engagement) return refuse("notInThisState", { engagementId: "notAChoice" });
  const start = await checkStart(tx, orgId, draft.jobId);
  if (!start.ok) return start;
  const { title, body, feeMinor, estimateMinutes, dueOn } = draft;
  const check = await checkLeaks(tx, orgId, draft, { title, body });
  if (isLeak(check)) return refuseLeak(check.blocking);
  const files = await passFiles(tx, orgId, { draftId }, draft);
  if (!files.ok) return files;

  const taskId = await insertTask(
    tx,
    engagement,
    { clientId: draft.clientId, jobId: draft.jobId },
    { title, body, feeMinor, estimateMinutes, dueOn },
    actor,
  );
  const copies = await publishFiles(tx, { ...engagement, id: taskId }, files.value);
  // Whoever takes the draft away publishes it: of two people at once, one does, and the other's refusal undoes all.
  const taken = await tx
    .delete(taskDrafts)
    .where(and(eq(taskDrafts.id, draftId), eq(taskDrafts.version, version)))
    .returning({ id: taskDrafts.id });
  if (taken.length === 0) return refuse("changedMeanwhile");
  await beginJobs(tx, orgId, [draft.jobId]);
  return ok({ taskId, copies });
}

/** Who works on it already would not be told that it starts soon, and neither would its client. */
export const beginJobs = (tx: AgencyTx, orgId: string, jobIds: readonly string[]) =>
  tx
    .update(jobs)
    .set({ state: "in_work" })
    .where(
      and(
        inArray(jobs.id, [...jobIds]),
        eq(jobs.orgId, orgId),
        inArray(jobs.state, [...JOB_STATES_BEFORE_WORK]),
      ),
    );

export type Wording = {
  readonly title: string;
  readonly body: string;
  readonly feeMinor: number | null;
  readonly estimateMinutes: number | null;
  readonly dueOn: string | null;
};

/** Writes the partner's row, its private link, its first move and word of it. Only after `checkLeaks`. */
export async function insertTask(
  tx: AgencyTx,
  engagement: Engaged,
  of: { readonly clientId: string; readonly jobId: string; readonly sourceId?: string },
  wording: Wording,
  actor: Actor,
): Promise<string> {
  const { id: engagementId, agencyOrgId, partnerOrgId } = engagement;
  const sides = { agencyOrgId, partnerOrgId };
  const projectId = await projectFor(tx, engagement, of.clientId);
  const [numbered] = await tx
    .update(engagements)
    .set({ lastTaskNumber: sql`${engagements.lastTaskNumber} + 1` })
    .where(eq(engagements.id, engagementId))
    .returning({ number: engagements.lastTaskNumber });
  const taskId = crypto.randomUUID();
  await tx.insert(tasks).values({
    id: taskId,
    engagementId,
    ...sides,
    projectId,
    number: numbered?.number ?? 1,
    title: wording.title,
    body: wording.body,
    feeMinor: wording.feeMinor,
    currency: engagement.currency,
    estimateMinutes: wording.estimateMinutes,
    dueOn: wording.dueOn,
  });
  await Promise.all([
    tx.insert(taskLinks).values({
      taskId,
      orgId: agencyOrgId,
      jobId: of.jobId,
      clientId: of.clientId,
      sourceId: of.sourceId ?? null,
    }),
    tx.insert(taskMoves).values({
      taskId,
      ...sides,
      verb: "offer",
      fromState: "offered",
      toState: "offered",
      actorId: actor.userId,
      actorName: actor.name,
      actorSide: "agency",
    }),
    tx.insert(outbox).values({ taskId, ...sides, kind: "offer", toSide: "partner" }),
  ]);
  return taskId;
}
