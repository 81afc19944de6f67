import { and, eq } from "drizzle-orm";
import { bySpot, type Word } from "@/domain/files/pictures";
import { answersFor, isAnswer, type Verdict } from "@/domain/leaks/decision";
import { type Result, refuse } from "@/domain/result";
import { draftFiles } from "../schema/agency/draft_files";
import { jobs } from "../schema/agency/jobs";
import { taskDrafts } from "../schema/agency/task_drafts";
import { taskLinks } from "../schema/agency/task_links";
import type { AgencyTx, AgencyViewer } from "./access";
import { type DecidedPlace, decisionsOfJob, keepDecisions } from "./decisions";
import { checkLeaks, lookThrough, type Origin } from "./leaks";
import { freshIndex } from "./matcher";

export type Where = Origin & { readonly taskId?: string };

/** Where a published task comes from; undefined when this agency has no such task. */
export async function originOfTask(tx: AgencyTx, orgId: string, taskId: string): Promise<Where | undefined> {
  const [link] = await tx
    .select({ clientId: taskLinks.clientId, jobId: taskLinks.jobId, taskId: taskLinks.taskId })
    .from(taskLinks)
    .where(and(eq(taskLinks.taskId, taskId), eq(taskLinks.orgId, orgId)));
  return link;
}

export async function originOfDraft(
  tx: AgencyTx,
  orgId: string,
  draftId: string,
): Promise<Where | undefined> {
  const [draft] = await tx
    .select({ clientId: jobs.clientId, jobId: jobs.id })
    .from(taskDrafts)
    .innerJoin(jobs, eq(jobs.id, taskDrafts.jobId))
    .where(and(eq(taskDrafts.id, draftId), eq(taskDrafts.orgId, orgId)));
  return draft;
}

/** Where a file comes from, whether it goes with a draft or a published task. */
export async function originOfFile(tx: AgencyTx, orgId: string, fileId: string): Promise<Where | undefined> {
  const [file] = await tx
    .select({ draftId: draftFiles.draftId, taskId: draftFiles.taskId })
    .from(draftFiles)
    .where(and(eq(draftFiles.id, fileId), eq(draftFiles.orgId, orgId)));
  if (file?.draftId) return originOfDraft(tx, orgId, file.draftId);
  return file?.taskId ? originOfTask(tx, orgId, file.taskId) : undefined;
}

export type Deciding = {
  readonly surface: string;
  /** As it stands now, sent or not. */
  readonly text: string;
  /** Of a picture, the words whose `readWords` the text is: what is said of one reading of a spot is said of all. */
  readonly words?: readonly Word[];
  /** Whom the place points to. */
  readonly clientId: string;
  readonly place: string;
  readonly verdict: Verdict;
  readonly reason: string;
};

/**
 * A person decides about a place in a text. The text is looked through once more, so that nothing is decided that was
 * not found, and what the role may say is asked of the finding itself.
 * @returns refuse: notInThisState (nothing is found there), forbidden, invalid (an override without its reason)
 */
export async function decidePlace(
  tx: AgencyTx,
  viewer: AgencyViewer,
  of: Where,
  { surface, text, words = [], clientId, place, verdict, reason }: Deciding,
): Promise<Result<null>> {
  const { findings } = await checkLeaks(tx, viewer.orgId, of, { text });
  const all = findings.text ?? [];
  const found = all.find((each) => each.clientId === clientId && each.place === place);
  if (!found || found.decided) return refuse("notInThisState");
  const spot = bySpot(words, all).find((seen) => seen.includes(found)) ?? [found];
  if (isAnswer(verdict) && spot.some((each) => !answersFor(each, viewer.role).includes(verdict)))
    return refuse("forbidden");
  const places = new Map(spot.map((each) => [each.place, each]));
  return keepDecisions(
    tx,
    viewer,
    [...places.values()].map((each) => ({
      ...{ jobId: of.jobId, taskId: of.taskId, surface, finding: each },
      place: each.place,
      dossierVersion: each.dossierVersion,
    })),
    { verdict, reason },
  );
}

type Texts = Readonly<Record<string, string>>;

/** Keeps on record which blocking places an edit took out of a wording, unless they were masked and that is kept. */
export async function keepReworded(
  tx: AgencyTx,
  viewer: AgencyViewer,
  of: Where,
  before: Texts,
  after: Texts,
): Promise<void> {
  const changed = Object.keys(before).filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return;
  const only = (texts: Texts): Texts =>
    Object.fromEntries(changed.map((field) => [field, texts[field] ?? ""]));
  const [index, decisions] = await Promise.all([
    freshIndex(tx, viewer.orgId),
    decisionsOfJob(tx, viewer.orgId, of.jobId),
  ]);
  const key = (clientId: string, place: string | null, version: number) =>
    `${clientId} ${version} ${place ?? ""}`;
  const known = new Set(decisions.map((each) => key(each.clientId, each.place, each.dossierVersion)));
  const left = Object.values(lookThrough(index, of.clientId, [], only(after)).findings).flat();
  const gone = new Map<string, DecidedPlace>();
  for (const [surface, found] of Object.entries(
    lookThrough(index, of.clientId, decisions, only(before)).findings,
  ))
    for (const finding of found) {
      const { clientId, place, dossierVersion } = finding;
      const name = key(clientId, place, dossierVersion);
      const isThere = left.some((each) => each.clientId === clientId && each.place === place);
      if (finding.isBlocking && !isThere && !known.has(name))
        gone.set(name, { jobId: of.jobId, taskId: of.taskId, surface, finding, place, dossierVersion });
    }
  await keepDecisions(tx, viewer, [...gone.values()], { verdict: "reworded", reason: "" });
}
