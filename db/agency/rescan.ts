import { and, eq, inArray, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { compile, type Matcher, scan } from "@/domain/anonymiser/scan";
import { bySpot } from "@/domain/files/pictures";
import { type Decision, decisionOn, stops } from "@/domain/leaks/decision";
import { excerptOf } from "@/domain/leaks/excerpt";
import { foldFound, placeOf } from "@/domain/leaks/span";
import { vocabulary } from "@/platform/vocabulary/vocabulary";
import { dossiers } from "../schema/agency/dossiers";
import { leakDecisions } from "../schema/agency/leak_decisions";
import { leakHits } from "../schema/agency/leak_hits";
import { leakScans } from "../schema/agency/leak_scans";
import type { AgencyTx, AgencyViewer } from "./access";
import { decisionColumns, toDecision } from "./decisions";
import { countPublished, type PublishedText, readPublished } from "./rescan_texts";

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
  const total = countPublished(viewer.orgId);
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
 * Looks through the next texts of the oldest scan that nobody else is at, and raises what it finds. The client's own
 * tasks come first, then all others of the agency and the terms, where the name must not stand either.
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
  const slice = dossier ? await readPublished(tx, viewer, run.clientId, run.cursor) : undefined;
  if (!dossier || !slice) {
    await tx
      .update(leakScans)
      .set({ finishedAt: sql`now()`, touchedAt: sql`now()` })
      .where(eq(leakScans.id, run.id));
    return true;
  }
  const raised = await raise(tx, viewer, run, dossier, slice.texts);
  await tx
    .update(leakScans)
    .set({
      cursor: slice.next,
      dossierVersion: dossier.version,
      done: sql`${leakScans.done} + ${slice.count}`,
      hits: sql`${leakScans.hits} + ${raised}`,
      touchedAt: sql`now()`,
    })
    .where(eq(leakScans.id, run.id));
  return true;
}

/** @returns how many places were raised that were not known before */
async function raise(
  tx: AgencyTx,
  viewer: AgencyViewer,
  run: { readonly id: string; readonly clientId: string },
  dossier: typeof dossiers.$inferSelect,
  texts: readonly PublishedText[],
): Promise<number> {
  const { clientId } = run;
  const matcher = matcherOfClient(dossier);
  const hits: (typeof leakHits.$inferInsert)[] = [];
  const decisions = await decisionsOnClient(tx, clientId, texts);
  for (const { of, surface, sourceId, text, words = [] } of texts) {
    const own = of?.clientId;
    const found = scan(matcher, text, { clientId: own, format: "markdown" }).filter(
      // The dossier has not changed what it does not know.
      (each) => each.clientId === clientId && stops(each, own) && each.rule !== "unknown",
    );
    for (const [finding] of bySpot(words, found)) {
      if (!finding) continue;
      const place = placeOf(text, finding);
      const at = { clientId, place, found: foldFound(finding.text) };
      const known = of ? (decisions.get(of.jobId) ?? []) : [];
      if (decisionOn(at, dossier.version, known).standing) continue;
      const { kind, rule, tier, text: word } = finding;
      hits.push({
        ...{ orgId: viewer.orgId, scanId: run.id, clientId, surface, sourceId },
        ...(of ? { taskId: of.taskId } : { engagementId: sourceId }),
        ...{ kind, rule, tier, found: word, place, ...excerptOf(text, finding) },
      });
    }
  }
  if (hits.length === 0) return 0;
  const fresh = await tx.insert(leakHits).values(hits).onConflictDoNothing().returning({ id: leakHits.id });
  return fresh.length;
}

async function decisionsOnClient(tx: AgencyTx, clientId: string, texts: readonly PublishedText[]) {
  const byJob = new Map<string, Decision[]>();
  const jobIds = [...new Set(texts.flatMap(({ of }) => of?.jobId ?? []))];
  if (jobIds.length === 0) return byJob;
  const known = await tx
    .select({ jobId: leakDecisions.jobId, ...decisionColumns })
    .from(leakDecisions)
    .where(and(eq(leakDecisions.clientId, clientId), inArray(leakDecisions.jobId, jobIds)));
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
