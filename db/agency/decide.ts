import { and, eq } from "drizzle-orm";
import { answersFor, isAnswer, type Verdict } from "@/domain/leaks/decision";
import { type Result, refuse } from "@/domain/result";
import { jobs } from "../schema/agency/jobs";
import { taskDrafts } from "../schema/agency/task_drafts";
import { taskLinks } from "../schema/agency/task_links";
import type { AgencyTx, AgencyViewer } from "./access";
import { type DecidedPlace, decisionsOfJob, keepDecisions } from "./decisions";
import { checkLeaks, lookThrough, type Origin } from "./leaks";
import { freshIndex } from "./matcher";

type Where = Origin & { readonly taskId?: string };

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

export type Deciding = {
  readonly surface: string;
  /** As it stands now, sent or not. */
  readonly text: string;
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
  { surface, text, clientId, place, verdict, reason }: Deciding,
): Promise<Result<null>> {
  const { findings } = await checkLeaks(tx, viewer.orgId, of, { text });
  const found = (findings.text ?? []).find((each) => each.clientId === clientId && each.place === place);
  if (!found || found.decided) return refuse("notInThisState");
  if (isAnswer(verdict) && !answersFor(found, viewer.role).includes(verdict)) return refuse("forbidden");
  const { dossierVersion } = found;
  const at = { jobId: of.jobId, taskId: of.taskId, surface, finding: found, place, dossierVersion };
  return keepDecisions(tx, viewer, [at], { verdict, reason });
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
