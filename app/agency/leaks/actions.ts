"use server";

import { and, eq, isNull } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { decidePlace, originOfDraft, originOfTask } from "@/db/agency/decide";
import { closeReworded } from "@/db/agency/decisions";
import { checkLeaks } from "@/db/agency/leaks";
import { leakHits } from "@/db/schema/agency/leak_hits";
import { messages } from "@/db/schema/exchange/messages";
import { taskMoves } from "@/db/schema/exchange/task_moves";
import { tasks } from "@/db/schema/exchange/tasks";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { hitAnswer, placeDecision } from "./schema";

/** Decides about one place in a text that somebody is writing; the text itself is kept nowhere. */
export const decideLeak = agencyAction(
  { name: "leak.decide", may: "publishTask", input: placeDecision },
  async ({ tx, viewer, input }) => {
    const { draftId, taskId, field: surface, ...decision } = input;
    const of = draftId
      ? await originOfDraft(tx, viewer.orgId, draftId)
      : taskId
        ? await originOfTask(tx, viewer.orgId, taskId)
        : undefined;
    if (!of) return refuse("notFound");
    const decided = await decidePlace(tx, viewer, of, { surface, ...decision });
    return decided.ok ? ok({ notice: "decided" }) : decided;
  },
);

/** Answers what a rescan raised in a published text: it may stand, and why. What is gone meanwhile is only closed. */
export const answerHit = agencyAction(
  { name: "leak.answer", may: "publishTask", input: hitAnswer },
  async ({ tx, viewer, input }) => {
    const hit = await findOpenHit(tx, viewer, input.hitId);
    if (!hit) return refuse("notInThisState");
    const of = await originOfTask(tx, viewer.orgId, hit.taskId);
    if (!of) return refuse("notFound");
    const text = await readSource(tx, hit);
    const { findings } = await checkLeaks(tx, viewer.orgId, of, { text });
    const found = (findings.text ?? []).find(
      (each) => each.clientId === hit.clientId && each.place === hit.place,
    );
    if (!found || found.decided) {
      await closeReworded(tx, viewer, hit.taskId, hit.id);
      return ok({ notice: "decided" });
    }
    const { clientId, place, surface } = hit;
    const verdict = { verdict: input.answer, reason: input.reason };
    const decided = await decidePlace(tx, viewer, of, { surface, text, clientId, place, ...verdict });
    return decided.ok ? ok({ notice: "decided" }) : decided;
  },
);

async function findOpenHit(tx: AgencyTx, viewer: AgencyViewer, hitId: string) {
  const [hit] = await tx
    .select({
      id: leakHits.id,
      taskId: leakHits.taskId,
      clientId: leakHits.clientId,
      place: leakHits.place,
      surface: leakHits.surface,
      sourceId: leakHits.sourceId,
    })
    .from(leakHits)
    .where(and(eq(leakHits.id, hitId), eq(leakHits.orgId, viewer.orgId), isNull(leakHits.answeredAt)));
  return hit;
}

/** The published text that a hit stands in, as it is now; empty when it is gone. */
async function readSource(
  tx: AgencyTx,
  { surface, sourceId }: { readonly surface: string; readonly sourceId: string },
): Promise<string> {
  if (surface === "message") {
    const [row] = await tx.select({ text: messages.body }).from(messages).where(eq(messages.id, sourceId));
    return row?.text ?? "";
  }
  if (surface === "reason") {
    const [row] = await tx
      .select({ text: taskMoves.reason })
      .from(taskMoves)
      .where(eq(taskMoves.id, sourceId));
    return row?.text ?? "";
  }
  const [row] = await tx
    .select({ title: tasks.title, body: tasks.body })
    .from(tasks)
    .where(eq(tasks.id, sourceId));
  return (surface === "title" ? row?.title : row?.body) ?? "";
}
