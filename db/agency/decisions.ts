import { and, desc, eq, sql } from "drizzle-orm";
import type { Finding } from "@/domain/anonymiser/types";
import { type Decision, needsReason, type Verdict } from "@/domain/leaks/decision";
import { foldFound } from "@/domain/leaks/span";
import { ok, type Result, refuse } from "@/domain/result";
import { leakDecisions } from "../schema/agency/leak_decisions";
import { leakHits } from "../schema/agency/leak_hits";
import type { AgencyTx, AgencyViewer } from "./access";

/** A job whose texts have more decisions than this has another problem. */
const READ = 2_000;

/** What was decided about places in the texts of a job, the latest first. */
export async function decisionsOfJob(tx: AgencyTx, orgId: string, jobId: string): Promise<Decision[]> {
  const rows = await tx
    .select(decisionColumns)
    .from(leakDecisions)
    .where(and(eq(leakDecisions.orgId, orgId), eq(leakDecisions.jobId, jobId)))
    .orderBy(desc(leakDecisions.at))
    .limit(READ);
  return rows.map(toDecision);
}

export const decisionColumns = {
  clientId: leakDecisions.clientId,
  place: leakDecisions.place,
  found: leakDecisions.found,
  verdict: leakDecisions.verdict,
  dossierVersion: leakDecisions.dossierVersion,
  actorName: leakDecisions.actorName,
};

export const toDecision = (row: Decision): Decision => ({ ...row, found: foldFound(row.found) });

export type DecidedPlace = {
  readonly jobId: string;
  /** Undefined while there is only a draft. */
  readonly taskId?: string | undefined;
  readonly surface: string;
  readonly finding: Pick<Finding, "clientId" | "kind" | "rule" | "tier" | "text">;
  readonly place: string;
  readonly dossierVersion: number;
};

/**
 * Puts decisions on record in the viewer's name, and closes what a rescan had raised at those places. Who may give
 * which verdict is asked before (`answersFor`).
 * @returns refuse: invalid (an override without its reason)
 */
export async function keepDecisions(
  tx: AgencyTx,
  viewer: AgencyViewer,
  places: readonly DecidedPlace[],
  { verdict, reason }: { readonly verdict: Verdict; readonly reason: string },
): Promise<Result<null>> {
  if (needsReason(verdict) && reason === "") return refuse("invalid", { reason: "required" });
  if (places.length === 0) return ok(null);
  await tx.insert(leakDecisions).values(
    places.map(({ jobId, taskId, surface, finding, place, dossierVersion }) => ({
      orgId: viewer.orgId,
      jobId,
      clientId: finding.clientId,
      taskId: taskId ?? null,
      surface,
      kind: finding.kind,
      rule: finding.rule,
      tier: finding.tier,
      found: finding.text,
      place,
      verdict,
      reason,
      dossierVersion,
      actorId: viewer.userId,
      actorName: viewer.name,
    })),
  );
  for (const { taskId, finding, place } of places)
    if (taskId)
      await closeHits(tx, viewer, verdict, [
        eq(leakHits.taskId, taskId),
        eq(leakHits.clientId, finding.clientId),
        eq(leakHits.place, place),
      ]);
  return ok(null);
}

/** A published task's wording, or an engagement's terms, was edited and passed the gate: what had been raised in it is answered. */
export const closeReworded = (tx: AgencyTx, viewer: AgencyViewer, sourceId: string) =>
  closeHits(tx, viewer, "reworded", [
    eq(leakHits.sourceId, sourceId),
    sql`${leakHits.surface} in ('title', 'body', 'terms')`,
  ]);

/** A new version of an engagement's regulation passed the gate and is in force: what had been raised in the old one is answered. */
export const closeRegulation = (tx: AgencyTx, viewer: AgencyViewer, engagementId: string) =>
  closeHits(tx, viewer, "reworded", [
    eq(leakHits.sourceId, engagementId),
    eq(leakHits.surface, "regulation"),
  ]);

/** The place that one hit speaks of is gone. */
export const closeGone = (tx: AgencyTx, viewer: AgencyViewer, hitId: string) =>
  closeHits(tx, viewer, "reworded", [eq(leakHits.id, hitId)]);

/** The partner no longer has the file. */
export const closeWithdrawn = (tx: AgencyTx, viewer: AgencyViewer, draftFileId: string) =>
  closeHits(tx, viewer, "withdrawn", [eq(leakHits.sourceId, draftFileId)]);

function closeHits(
  tx: AgencyTx,
  viewer: AgencyViewer,
  outcome: Verdict | "withdrawn",
  where: readonly ReturnType<typeof eq>[],
) {
  return tx
    .update(leakHits)
    .set({ outcome, answeredAt: sql`now()`, answeredBy: viewer.userId, answeredName: viewer.name })
    .where(and(eq(leakHits.orgId, viewer.orgId), sql`${leakHits.answeredAt} is null`, ...where));
}
