"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { codenameFor } from "@/db/agency/codenames";
import { checkLeaks, matcherOf } from "@/db/agency/leaks";
import { findEngaged, publishDraft } from "@/db/agency/publish";
import { draftFiles } from "@/db/schema/agency/draft_files";
import { jobs } from "@/db/schema/agency/jobs";
import { leakOverrides } from "@/db/schema/agency/leak_overrides";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { engagements } from "@/db/schema/exchange/engagements";
import { proposeWording } from "@/domain/anonymiser/wording";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { handOver } from "@/platform/files/clean_kept";
import { draftDiscard, draftEdit, draftOverride, newDraft } from "../schema";
import { readFee, typedWording } from "../typed";

/** Cuts a task from a job: the wording starts from the spec, with the client's traces replaced. */
export const createDraft = agencyAction(
  { name: "draft.create", may: "publishTask", input: newDraft },
  async ({ tx, viewer, input }) => {
    const [[job], engagement, matcher] = await Promise.all([
      tx
        .select({
          id: jobs.id,
          clientId: jobs.clientId,
          title: jobs.title,
          spec: jobs.spec,
          estimateMinutes: jobs.estimateMinutes,
          deadlineOn: jobs.deadlineOn,
        })
        .from(jobs)
        .where(and(eq(jobs.id, input.jobId), eq(jobs.orgId, viewer.orgId))),
      findEngaged(tx, viewer.orgId, input.engagementId),
      matcherOf(tx, viewer.orgId),
    ]);
    if (!job) return refuse("notFound");
    if (!engagement) return refuse("invalid", { engagementId: "notAChoice" });
    const { codename } = await codenameFor(tx, engagement, job.clientId);
    const own = {
      clientId: job.clientId,
      codename,
      locale: engagement.codenameScheme === "ru" ? "ru" : "en",
    } as const;
    const id = crypto.randomUUID();
    await tx.insert(taskDrafts).values({
      id,
      orgId: viewer.orgId,
      jobId: job.id,
      engagementId: engagement.id,
      title: proposeWording(matcher, job.title, own).text.slice(0, 200),
      body: proposeWording(matcher, job.spec, own).text,
      estimateMinutes: job.estimateMinutes,
      dueOn: job.deadlineOn,
      authorId: viewer.userId,
    });
    return ok({ redirectTo: `/agency/tasks/drafts/${id}` });
  },
);

/**
 * The desk's form: saves what stands in it or, when "publish" was pressed, publishes that very text. A leak keeps both
 * from happening, so what was typed stays in the form.
 */
export const writeDraft = agencyAction(
  { name: "draft.write", may: "publishTask", input: draftEdit },
  async ({ tx, viewer, input }) => {
    const saved = await save(tx, viewer, input);
    if (!saved.ok) return saved;
    if (input.intent !== "publish") return ok({ notice: "saved" });
    const published = await publishDraft(tx, viewer.orgId, input.draftId, saved.value, viewer);
    if (!published.ok) return published;
    // Before the transaction ends: a file that cannot be handed over keeps the whole task back.
    await Promise.all(published.value.copies.map(handOver));
    return ok({ redirectTo: `/agency/tasks/${published.value.taskId}` });
  },
);

/** Throws the draft away; the job keeps its spec. */
export const discardDraft = agencyAction(
  { name: "draft.discard", may: "publishTask", input: draftDiscard },
  async ({ tx, viewer, input }) => {
    await tx
      .delete(draftFiles)
      .where(and(eq(draftFiles.draftId, input.draftId), eq(draftFiles.orgId, viewer.orgId)));
    const gone = await tx
      .delete(taskDrafts)
      .where(
        and(
          eq(taskDrafts.id, input.draftId),
          eq(taskDrafts.orgId, viewer.orgId),
          eq(taskDrafts.version, input.version),
        ),
      )
      .returning({ jobId: taskDrafts.jobId });
    const jobId = gone[0]?.jobId;
    return jobId ? ok({ redirectTo: `/agency/jobs/${jobId}` }) : refuse("changedMeanwhile");
  },
);

/** A lead lets one finding of the saved draft through, with a reason that stays on record. */
export const overrideLeak = agencyAction(
  { name: "draft.override", may: "overrideLeak", input: draftOverride },
  async ({ tx, viewer, input }) => {
    const [draft] = await tx
      .select({
        jobId: taskDrafts.jobId,
        clientId: jobs.clientId,
        title: taskDrafts.title,
        body: taskDrafts.body,
      })
      .from(taskDrafts)
      .innerJoin(jobs, eq(jobs.id, taskDrafts.jobId))
      .where(and(eq(taskDrafts.id, input.draftId), eq(taskDrafts.orgId, viewer.orgId)));
    if (!draft) return refuse("notFound");
    const { title, body, ...of } = draft;
    const { findings } = await checkLeaks(tx, viewer.orgId, of, { title, body });
    const meant = Object.values(findings)
      .flat()
      .find(
        (each) =>
          each.isBlocking && each.clientId === input.clientId && asLine(each.text) === asLine(input.found),
      );
    if (!meant) return refuse("notInThisState");
    await tx.insert(leakOverrides).values({
      orgId: viewer.orgId,
      jobId: draft.jobId,
      clientId: meant.clientId,
      kind: meant.kind,
      found: input.found,
      reason: input.reason,
      actorId: viewer.userId,
      actorName: viewer.name,
    });
    return ok({ notice: "letThrough" });
  },
);

/** A form's line has its line breaks and double spaces folded; so must a finding that is compared with it. */
const asLine = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

type Edit = Parameters<Parameters<typeof agencyAction<typeof draftEdit>>[1]>[0]["input"];

/** @returns the draft's new version */
async function save(tx: AgencyTx, viewer: AgencyViewer, input: Edit): Promise<Result<number>> {
  const [draft] = await tx
    .select({
      title: taskDrafts.title,
      body: taskDrafts.body,
      dueOn: taskDrafts.dueOn,
      feeMinor: taskDrafts.feeMinor,
      estimateMinutes: taskDrafts.estimateMinutes,
      version: taskDrafts.version,
      currency: engagements.currency,
    })
    .from(taskDrafts)
    .innerJoin(engagements, eq(engagements.id, taskDrafts.engagementId))
    .where(and(eq(taskDrafts.id, input.draftId), eq(taskDrafts.orgId, viewer.orgId)));
  if (!draft) return refuse("notFound");
  const fee = readFee(input.fee, draft.currency);
  if (!fee.ok) return fee;
  const [saved] = await tx
    .update(taskDrafts)
    .set({
      title: input.title,
      body: input.body,
      feeMinor: fee.value,
      estimateMinutes: input.estimateMinutes,
      dueOn: input.dueOn,
      version: input.version + 1,
      updatedAt: new Date(),
    })
    .where(
      and(
        eq(taskDrafts.id, input.draftId),
        eq(taskDrafts.orgId, viewer.orgId),
        eq(taskDrafts.version, input.version),
      ),
    )
    .returning({ version: taskDrafts.version });
  if (saved) return ok(saved.version);
  return refuseStale(draft.version, typedWording(draft));
}
