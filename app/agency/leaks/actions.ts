"use server";

import { and, eq, isNull } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { type FilePart, readSharedFile, textsOf } from "@/db/agency/brief_files";
import { decidePlace, originOfDraft, originOfTask } from "@/db/agency/decide";
import { closeGone } from "@/db/agency/decisions";
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
    // Terms belong to no job: there is nothing that a decision about them could be kept by.
    if (!hit?.taskId) return refuse("notInThisState");
    const of = await originOfTask(tx, viewer.orgId, hit.taskId);
    if (!of) return refuse("notFound");
    const { clientId, place, surface } = hit;
    const parts = await readSource(tx, viewer, hit);
    const { findings } = await checkLeaks(tx, viewer.orgId, of, textsOf(parts));
    const part = parts.find(({ field }) =>
      findings[field]?.some((each) => each.clientId === clientId && each.place === place && !each.decided),
    );
    if (!part) {
      await closeGone(tx, viewer, hit.id);
      return ok({ notice: "decided" });
    }
    const { text, words } = part;
    const decided = await decidePlace(tx, viewer, of, {
      ...{ surface, text, clientId, place, verdict: input.answer, reason: input.reason },
      ...(words ? { words } : {}),
    });
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

type Part = Pick<FilePart, "field" | "text" | "words">;

/** The published text that a hit stands in, as it is now, of a file in its parts; nothing when it is gone. */
async function readSource(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { surface, sourceId }: { readonly surface: string; readonly sourceId: string },
): Promise<readonly Part[]> {
  if (surface === "file") return readSharedFile(tx, viewer.orgId, sourceId);
  const asPart = (rows: readonly { readonly text: string }[]) =>
    rows.map(({ text }) => ({ field: "text", text }));
  if (surface === "message")
    return asPart(await tx.select({ text: messages.body }).from(messages).where(eq(messages.id, sourceId)));
  if (surface === "reason")
    return asPart(
      await tx.select({ text: taskMoves.reason }).from(taskMoves).where(eq(taskMoves.id, sourceId)),
    );
  const text = surface === "title" ? tasks.title : tasks.body;
  return asPart(await tx.select({ text }).from(tasks).where(eq(tasks.id, sourceId)));
}
