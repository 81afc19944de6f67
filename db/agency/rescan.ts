import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { compile, type Matcher, scan } from "@/domain/anonymiser/scan";
import { type Decision, decisionOn, stops } from "@/domain/leaks/decision";
import { excerptOf } from "@/domain/leaks/excerpt";
import { foldFound, placeOf } from "@/domain/leaks/span";
import { vocabulary } from "@/platform/vocabulary/vocabulary";
import { dossiers } from "../schema/agency/dossiers";
import { leakDecisions } from "../schema/agency/leak_decisions";
import { leakHits } from "../schema/agency/leak_hits";
import { leakScans } from "../schema/agency/leak_scans";
import { taskLinks } from "../schema/agency/task_links";
import { messages } from "../schema/exchange/messages";
import { taskMoves } from "../schema/exchange/task_moves";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx, AgencyViewer } from "./access";
import { decisionColumns, toDecision } from "./decisions";

/** Tasks looked through in one transaction: some ten milliseconds, so that nobody else waits. */
const SLICE = 50;

/**
 * A dossier gained a name: whatever was published has to be looked through again. Only notes that it must be done, in
 * the transaction that changes the dossier; one that runs for the client already starts again from the first task.
 */
export async function openScan(
  tx: AgencyTx,
  viewer: AgencyViewer,
  clientId: string,
  dossierVersion: number,
): Promise<void> {
  const total = sql<number>`(select count(*)::int from exchange.tasks where agency_org_id = ${viewer.orgId})`;
  await tx
    .insert(leakScans)
    .values({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId,
      dossierVersion,
      total,
      actorId: viewer.userId,
    })
    .onConflictDoUpdate({
      target: leakScans.clientId,
      targetWhere: sql`finished_at is null`,
      set: { dossierVersion, total, cursor: "", done: 0, touchedAt: sql`now()` },
    });
}

/** True when a scan waits that nobody has gone on with for a while: its process ended, or nobody began. */
export async function hasStalledScan(tx: AgencyTx, orgId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: leakScans.id })
    .from(leakScans)
    .where(
      and(
        eq(leakScans.orgId, orgId),
        sql`finished_at is null`,
        sql`${leakScans.touchedAt} < now() - interval '20 seconds'`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/**
 * Looks through the next tasks of the oldest scan that nobody else is at, and raises what it finds. The client's own
 * tasks come first, then all others of the agency, where the name must not stand either.
 * @returns false when there is nothing left to do
 */
export async function scanNextSlice(tx: AgencyTx, viewer: AgencyViewer): Promise<boolean> {
  const [run] = await tx
    .select({
      id: leakScans.id,
      clientId: leakScans.clientId,
      cursor: leakScans.cursor,
    })
    .from(leakScans)
    .where(and(eq(leakScans.orgId, viewer.orgId), sql`finished_at is null`))
    .orderBy(leakScans.startedAt)
    .limit(1)
    .for("update", { skipLocked: true });
  if (!run) return false;
  const [dossier] = await tx.select().from(dossiers).where(eq(dossiers.clientId, run.clientId));
  const slice = dossier ? await readSlice(tx, viewer, run.clientId, run.cursor) : undefined;
  if (!dossier || !slice) {
    await tx
      .update(leakScans)
      .set({ finishedAt: sql`now()`, touchedAt: sql`now()` })
      .where(eq(leakScans.id, run.id));
    return true;
  }
  const raised = await raise(tx, viewer, run, dossier, slice.rows);
  await tx
    .update(leakScans)
    .set({
      cursor: slice.next,
      dossierVersion: dossier.version,
      done: sql`${leakScans.done} + ${slice.rows.length}`,
      hits: sql`${leakScans.hits} + ${raised}`,
      touchedAt: sql`now()`,
    })
    .where(eq(leakScans.id, run.id));
  return true;
}

type TaskText = {
  readonly taskId: string;
  readonly jobId: string;
  readonly clientId: string;
  readonly title: string;
  readonly body: string;
};
type Part = "own" | "rest";

/** The next tasks after the cursor, and where the slice after them begins; undefined behind the last one. */
async function readSlice(
  tx: AgencyTx,
  viewer: AgencyViewer,
  clientId: string,
  cursor: string,
): Promise<{ readonly rows: readonly TaskText[]; readonly next: string } | undefined> {
  const [part = "own", after] = (cursor || "own:").split(":") as [Part, string];
  const rows = await tx
    .select({
      taskId: tasks.id,
      jobId: taskLinks.jobId,
      clientId: taskLinks.clientId,
      title: tasks.title,
      body: tasks.body,
    })
    .from(tasks)
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .where(
      and(
        eq(tasks.agencyOrgId, viewer.orgId),
        eq(taskLinks.orgId, viewer.orgId),
        part === "own" ? eq(taskLinks.clientId, clientId) : ne(taskLinks.clientId, clientId),
        after ? sql`${tasks.id} > ${after}::uuid` : undefined,
      ),
    )
    .orderBy(tasks.id)
    .limit(SLICE);
  const last = rows.at(-1);
  if (last) return { rows, next: `${part}:${last.taskId}` };
  return part === "own" ? { rows, next: "rest:" } : undefined;
}

type Text = {
  readonly task: TaskText;
  readonly surface: string;
  readonly sourceId: string;
  readonly text: string;
};

/** Everything that partners read in these tasks and the agency wrote. */
async function readTexts(tx: AgencyTx, rows: readonly TaskText[]): Promise<Text[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ taskId }) => taskId);
  const [talk, moves] = await Promise.all([
    tx
      .select({ id: messages.id, taskId: messages.taskId, text: messages.body })
      .from(messages)
      .where(and(inArray(messages.taskId, ids), eq(messages.authorSide, "agency"))),
    tx
      .select({ id: taskMoves.id, taskId: taskMoves.taskId, text: taskMoves.reason })
      .from(taskMoves)
      .where(
        and(inArray(taskMoves.taskId, ids), eq(taskMoves.actorSide, "agency"), ne(taskMoves.reason, "")),
      ),
  ]);
  const taskOf = new Map(rows.map((task) => [task.taskId, task]));
  const said = (surface: string, lines: typeof talk): Text[] =>
    lines.flatMap(({ id, taskId, text }) => {
      const task = taskOf.get(taskId);
      return task ? [{ task, surface, sourceId: id, text }] : [];
    });
  return [
    ...rows.flatMap((task) =>
      (["title", "body"] as const).map((surface) => ({
        task,
        surface,
        sourceId: task.taskId,
        text: task[surface],
      })),
    ),
    ...said("message", talk),
    ...said("reason", moves),
  ];
}

/** @returns how many places were raised that were not known before */
async function raise(
  tx: AgencyTx,
  viewer: AgencyViewer,
  run: { readonly id: string; readonly clientId: string },
  dossier: typeof dossiers.$inferSelect,
  rows: readonly TaskText[],
): Promise<number> {
  const matcher = matcherOfClient(dossier);
  const hits: (typeof leakHits.$inferInsert)[] = [];
  const texts = await readTexts(tx, rows);
  const decisions = await decisionsOnClient(tx, run.clientId, rows);
  for (const { task, surface, sourceId, text } of texts)
    for (const finding of scan(matcher, text, { clientId: task.clientId, format: "markdown" })) {
      if (finding.clientId !== run.clientId || !stops(finding, task.clientId)) continue;
      // The dossier has not changed what it does not know.
      if (finding.rule === "unknown") continue;
      const place = placeOf(text, finding);
      const at = { clientId: run.clientId, place, found: foldFound(finding.text) };
      if (decisionOn(at, dossier.version, decisions.get(task.jobId) ?? []).standing) continue;
      const { kind, rule, tier, text: found } = finding;
      const { clientId } = run;
      const source = {
        orgId: viewer.orgId,
        scanId: run.id,
        clientId,
        taskId: task.taskId,
        surface,
        sourceId,
      };
      hits.push({ ...source, kind, rule, tier, found, place, ...excerptOf(text, finding) });
    }
  if (hits.length === 0) return 0;
  const fresh = await tx.insert(leakHits).values(hits).onConflictDoNothing().returning({ id: leakHits.id });
  return fresh.length;
}

async function decisionsOnClient(tx: AgencyTx, clientId: string, rows: readonly TaskText[]) {
  const byJob = new Map<string, Decision[]>();
  if (rows.length === 0) return byJob;
  const known = await tx
    .select({ jobId: leakDecisions.jobId, ...decisionColumns })
    .from(leakDecisions)
    .where(
      and(
        eq(leakDecisions.clientId, clientId),
        inArray(leakDecisions.jobId, [...new Set(rows.map(({ jobId }) => jobId))]),
      ),
    );
  for (const { jobId, ...decision } of known)
    byJob.set(jobId, [...(byJob.get(jobId) ?? []), toDecision(decision)]);
  return byJob;
}

/** One client's dossier is small; kept between the slices of its scan. */
const compiled = new LRUCache<string, Matcher>({ max: 20 });

function matcherOfClient({ clientId, ...dossier }: typeof dossiers.$inferSelect): Matcher {
  const key = `${clientId} ${dossier.version}`;
  const known = compiled.get(key);
  if (known) return known;
  const matcher = compile([{ id: clientId, ...dossier }], vocabulary());
  compiled.set(key, matcher);
  return matcher;
}
