"use server";

import { and, eq } from "drizzle-orm";
import { decisionIn } from "@/app/agency/_components/judged/intent";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { belongsTo, removeFiles } from "@/db/agency/brief_files";
import { codenameFor } from "@/db/agency/codenames";
import { decidePlace, keepReworded, originOfDraft } from "@/db/agency/decide";
import { freshIndex } from "@/db/agency/matcher";
import { findEngaged, publishDraft } from "@/db/agency/publish";
import { jobs } from "@/db/schema/agency/jobs";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { engagements } from "@/db/schema/exchange/engagements";
import { proposeWording } from "@/domain/anonymiser/wording";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { handOver } from "@/platform/files/clean_kept";
import { dropAfterwards } from "@/platform/files/drop";
import type { Done } from "@/platform/forms/submit";
import { draftDiscard, draftEdit, newDraft } from "../schema";
import { readFee, typedWording } from "../typed";

/** Cuts a task from a job: the wording starts from the spec, with the client's traces replaced. */
export const createDraft = agencyAction(
  { name: "draft.create", may: "publishTask", input: newDraft },
  async ({ tx, viewer, input }) => {
    const [[job], engagement, { matcher }] = await Promise.all([
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
      freshIndex(tx, viewer.orgId),
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
 * from happening, so what was typed stays in the form. Where no script runs, a decision about a place is such a button,
 * too: it saves the text and decides about it.
 */
export const writeDraft = agencyAction(
  { name: "draft.write", may: "publishTask", input: draftEdit },
  async ({ tx, viewer, input }) => {
    const saved = await save(tx, viewer, input);
    if (!saved.ok) return saved;
    const decision = decisionIn(input.intent);
    if (decision) return decide(tx, viewer, input, decision);
    if (input.intent !== "publish") return ok({ notice: "saved" });
    const published = await publishDraft(tx, viewer.orgId, input.draftId, saved.value, viewer);
    if (!published.ok) return published;
    const { taskId, copies } = published.value;
    dropAfterwards(copies.map(({ to }) => ({ shelf: "exchange", id: to })));
    // Before the transaction ends: a file that cannot be handed over keeps the whole task back.
    await Promise.all(copies.map(handOver));
    return ok({ redirectTo: `/agency/tasks/${taskId}` });
  },
);

/** Throws the draft away; the job keeps its spec. */
export const discardDraft = agencyAction(
  { name: "draft.discard", may: "publishTask", input: draftDiscard },
  async ({ tx, viewer, input }) => {
    const freed = await removeFiles(tx, belongsTo(viewer.orgId, { draftId: input.draftId }));
    dropAfterwards(freed.map((id) => ({ shelf: "agency", id })));
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

type Edit = Parameters<Parameters<typeof agencyAction<typeof draftEdit>>[1]>[0]["input"];

async function decide(
  tx: AgencyTx,
  viewer: AgencyViewer,
  input: Edit,
  { field, ...decision }: NonNullable<ReturnType<typeof decisionIn>>,
): Promise<Result<Done>> {
  const of = await originOfDraft(tx, viewer.orgId, input.draftId);
  if (!of) return refuse("notFound");
  const at = { ...decision, surface: field, text: input[field], reason: input.why };
  const decided = await decidePlace(tx, viewer, of, at);
  return decided.ok ? ok({ notice: "decided" }) : decided;
}

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
  if (saved) {
    const of = await originOfDraft(tx, viewer.orgId, input.draftId);
    const { title, body } = draft;
    if (of) await keepReworded(tx, viewer, of, { title, body }, { title: input.title, body: input.body });
    return ok(saved.version);
  }
  return refuseStale(draft.version, typedWording(draft));
}
