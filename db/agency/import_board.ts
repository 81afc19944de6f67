import { and, eq, inArray, sql } from "drizzle-orm";
import { type Matcher, scan } from "@/domain/anonymiser/scan";
import { proposeWording } from "@/domain/anonymiser/wording";
import { type ImportedBoard, type ImportedCard, stateOfList } from "@/domain/import/board";
import { stops } from "@/domain/leaks/decision";
import type { TaskState } from "@/domain/tasks/states";
import { jobs } from "../schema/agency/jobs";
import { taskDrafts } from "../schema/agency/task_drafts";
import { taskLinks } from "../schema/agency/task_links";
import { engagements } from "../schema/exchange/engagements";
import { messages } from "../schema/exchange/messages";
import { taskMoves } from "../schema/exchange/task_moves";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx, AgencyViewer } from "./access";
import { codenameFor, projectFor } from "./codenames";
import { freshIndex } from "./matcher";
import type { Engaged } from "./publish";

/** What became of a board. Private: it says what was found. */
export type ImportReport = {
  readonly jobs: number;
  readonly tasks: number;
  /** Cards already imported before, left alone. */
  readonly known: number;
  /** Archived cards: kept as finished jobs, offered to nobody. */
  readonly archived: number;
  /** Cards that would have given a client away: each is a draft with a proposed wording that a person confirms. */
  readonly held: readonly {
    readonly title: string;
    readonly draftId: string;
    readonly found: readonly string[];
  }[];
};

export type ImportTarget = {
  readonly clientId: string;
  readonly currency: string;
  readonly engagement?: Engaged;
};

/** What would be held back and why, before anything is written. */
export type CardVerdict = { readonly card: ImportedCard; readonly found: readonly string[] };

/** Everything of a card that a partner would read, checked against all dossiers of the agency. */
export function judgeCards(
  matcher: Matcher,
  cards: readonly ImportedCard[],
  clientId: string,
): CardVerdict[] {
  return cards.map((card) => {
    const texts = [card.title, card.body, ...card.comments.map(({ text }) => text)];
    const found = texts.flatMap((text) =>
      scan(matcher, text, { clientId, format: "markdown" })
        .filter((finding) => stops(finding, clientId))
        .map((finding) => finding.text),
    );
    return { card, found: [...new Set(found)] };
  });
}

/**
 * Cards become jobs of the client; with an engagement, those that name nobody become tasks there, and the others
 * become drafts that wait for a person. A card is imported once, however often the board is.
 */
export async function importBoard(
  tx: AgencyTx,
  viewer: AgencyViewer,
  board: ImportedBoard,
  target: ImportTarget,
): Promise<ImportReport> {
  const fresh = await insertJobs(tx, viewer, board.cards, target);
  const archived = fresh.filter(({ card }) => card.isClosed);
  const open = fresh.filter(({ card }) => !card.isClosed);
  const counts = { jobs: fresh.length, known: board.cards.length - fresh.length, archived: archived.length };
  const { engagement } = target;
  if (!engagement || open.length === 0) return { ...counts, tasks: 0, held: [] };

  const { matcher } = await freshIndex(tx, viewer.orgId);
  const jobOf = new Map(open.map(({ card, jobId }) => [card, jobId]));
  const verdicts = judgeCards(matcher, [...jobOf.keys()], target.clientId);
  const clean = verdicts.filter(({ found }) => found.length === 0).map(({ card }) => card);
  const leaking = verdicts.filter(({ found }) => found.length > 0);
  await publishCards(tx, viewer, engagement, target.clientId, clean, jobOf);
  const held = await holdCards(tx, viewer, engagement, target.clientId, matcher, leaking, jobOf);
  return { ...counts, tasks: clean.length, held };
}

const CHUNK = 500;

async function insertJobs(
  tx: AgencyTx,
  viewer: AgencyViewer,
  cards: readonly ImportedCard[],
  target: ImportTarget,
): Promise<{ card: ImportedCard; jobId: string }[]> {
  const fresh: { card: ImportedCard; jobId: string }[] = [];
  for (const chunk of chunks(cards)) {
    const rows = chunk.map((card) => ({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId: target.clientId,
      title: card.title,
      spec: specOf(card),
      state: jobStateOf(card),
      estimateMinutes: card.estimateMinutes ?? null,
      currency: target.currency,
      deadlineOn: card.dueOn ?? null,
      sourceId: card.sourceId,
      authorId: viewer.userId,
    }));
    const kept = await tx.insert(jobs).values(rows).onConflictDoNothing().returning({ id: jobs.id });
    const ids = new Set(kept.map(({ id }) => id));
    rows.forEach((row, i) => {
      const card = chunk[i];
      if (card && ids.has(row.id)) fresh.push({ card, jobId: row.id });
    });
  }
  return fresh;
}

async function publishCards(
  tx: AgencyTx,
  viewer: AgencyViewer,
  engagement: Engaged,
  clientId: string,
  cards: readonly ImportedCard[],
  jobOf: ReadonlyMap<ImportedCard, string>,
) {
  if (cards.length === 0) return;
  const projectId = await projectFor(tx, engagement, clientId);
  const [numbered] = await tx
    .update(engagements)
    .set({ lastTaskNumber: sql`${engagements.lastTaskNumber} + ${cards.length}` })
    .where(eq(engagements.id, engagement.id))
    .returning({ last: engagements.lastTaskNumber });
  let number = (numbered?.last ?? cards.length) - cards.length;
  const sides = { agencyOrgId: engagement.agencyOrgId, partnerOrgId: engagement.partnerOrgId };
  const actor = { actorId: viewer.userId, actorName: viewer.name, actorSide: "agency" as const };
  for (const chunk of chunks(cards)) {
    const published = chunk.map((card) => ({ card, taskId: crypto.randomUUID(), number: ++number }));
    await tx.insert(tasks).values(
      published.map(({ card, taskId, number: ofTask }) => ({
        id: taskId,
        engagementId: engagement.id,
        ...sides,
        projectId,
        number: ofTask,
        title: card.title,
        body: card.body,
        state: taskStateOf(card),
        currency: engagement.currency,
        estimateMinutes: card.estimateMinutes ?? null,
        dueOn: card.dueOn ?? null,
      })),
    );
    const talk = published.flatMap(({ card, taskId }) =>
      card.comments.map(({ text, at }) => ({
        taskId,
        ...sides,
        body: `${at.slice(0, 10)} · ${text}`,
        authorId: viewer.userId,
        authorName: viewer.name,
        authorSide: "agency" as const,
      })),
    );
    await Promise.all([
      tx.insert(taskLinks).values(
        published.map(({ card, taskId }) => ({
          taskId,
          orgId: viewer.orgId,
          jobId: jobOf.get(card) ?? "",
          clientId,
          sourceId: card.sourceId,
        })),
      ),
      tx.insert(taskMoves).values(
        published.map(({ card, taskId }) => ({
          taskId,
          ...sides,
          verb: "offer",
          fromState: "offered" as const,
          toState: taskStateOf(card),
          ...actor,
        })),
      ),
      talk.length ? tx.insert(messages).values(talk) : undefined,
    ]);
  }
}

async function holdCards(
  tx: AgencyTx,
  viewer: AgencyViewer,
  engagement: Engaged,
  clientId: string,
  matcher: Matcher,
  leaking: readonly CardVerdict[],
  jobOf: ReadonlyMap<ImportedCard, string>,
): Promise<ImportReport["held"]> {
  if (leaking.length === 0) return [];
  const { codename } = await codenameFor(tx, engagement, clientId);
  const locale = engagement.codenameScheme === "ru" ? "ru" : "en";
  const drafts = leaking.map(({ card, found }) => {
    const wordingOf = (text: string) => proposeWording(matcher, text, { clientId, codename, locale }).text;
    return {
      found,
      card,
      row: {
        id: crypto.randomUUID(),
        orgId: viewer.orgId,
        jobId: jobOf.get(card) ?? "",
        engagementId: engagement.id,
        title: wordingOf(card.title).slice(0, 200),
        body: wordingOf(specOf(card)),
        estimateMinutes: card.estimateMinutes ?? null,
        dueOn: card.dueOn ?? null,
        authorId: viewer.userId,
      },
    };
  });
  for (const chunk of chunks(drafts)) await tx.insert(taskDrafts).values(chunk.map(({ row }) => row));
  return drafts.map(({ card, found, row }) => ({ title: card.title, draftId: row.id, found }));
}

/** The job keeps everything that the card said, its comments too. */
function specOf(card: ImportedCard): string {
  const comments = card.comments.map(
    ({ text, at }) => `> ${at.slice(0, 10)} · ${text.replaceAll("\n", "\n> ")}`,
  );
  return [card.body, ...comments].filter(Boolean).join("\n\n");
}

const taskStateOf = (card: ImportedCard): TaskState => stateOfList(card.list);

function jobStateOf(card: ImportedCard): (typeof jobs.$inferInsert)["state"] {
  if (card.isClosed) return "done";
  const state = taskStateOf(card);
  if (state === "done" || state === "cancelled") return state;
  return state === "offered" ? "draft" : "in_work";
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

/** Which of these cards the client has already. */
export async function knownCards(
  tx: AgencyTx,
  clientId: string,
  cards: readonly ImportedCard[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const chunk of chunks(cards)) {
    const ids = chunk.map(({ sourceId }) => sourceId);
    const rows = await tx
      .select({ sourceId: jobs.sourceId })
      .from(jobs)
      .where(and(eq(jobs.clientId, clientId), inArray(jobs.sourceId, ids)));
    for (const { sourceId } of rows) if (sourceId) known.add(sourceId);
  }
  return known;
}
