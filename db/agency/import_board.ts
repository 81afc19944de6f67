import { and, eq, inArray, sql } from "drizzle-orm";
import { type Matcher, scan } from "@/domain/anonymiser/scan";
import { proposeWording } from "@/domain/anonymiser/wording";
import { type ImportedBoard, type ImportedCard, isWork, stateOfList } from "@/domain/import/board";
import { stops } from "@/domain/leaks/decision";
import type { TaskState } from "@/domain/tasks/states";
import { jobs } from "../schema/agency/jobs";
import { startExceptions } from "../schema/agency/start_exceptions";
import { taskDrafts } from "../schema/agency/task_drafts";
import { taskLinks } from "../schema/agency/task_links";
import { engagements } from "../schema/exchange/engagements";
import { messages } from "../schema/exchange/messages";
import { taskMoves } from "../schema/exchange/task_moves";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx, AgencyViewer } from "./access";
import { codenameFor, projectFor } from "./codenames";
import { freshIndex } from "./matcher";
import { beginJobs, type Engaged } from "./publish";
import { isStartLocked } from "./start";

/** What became of a board. Private: it says what was found. */
export type ImportReport = {
  readonly jobs: number;
  readonly tasks: number;
  /** Cards already imported before, left alone. */
  readonly known: number;
  /** Archived cards: kept as finished jobs, offered to nobody. */
  readonly archived: number;
  /** Cards that were not given to the partner: each is a draft with a proposed wording that a person confirms. */
  readonly held: readonly {
    readonly title: string;
    readonly draftId: string;
    /** What would have given a client away; none where only the client's agreement is missing. */
    readonly found: readonly string[];
    /** Scope and cost are not agreed, and the agency starts nothing before that. */
    readonly isUnagreed?: boolean;
  }[];
};

export type ImportTarget = {
  readonly clientId: string;
  readonly currency: string;
  readonly engagement?: Engaged;
  /** Why the cards' work goes on although the client has not agreed, by somebody who may start it so; "" for nobody. */
  readonly running?: string;
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
 *
 * Where the agency starts nothing before cost is agreed, an import is no way round: work that is ahead or runs waits as
 * drafts, too. A board knows no agreement; that work runs is for somebody to say who answers for it, and then
 * stands on each job's record.
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
  const isLocked = await isStartLocked(tx, viewer.orgId);
  const running = target.running ?? "";
  if (isLocked && running) await noteRunning(tx, viewer, running, open);
  const isHeld = ({ card, found }: CardVerdict) => found.length > 0 || isUnagreed(card);
  const isUnagreed = (card: ImportedCard) => isLocked && !running && isWork(card);
  const clean = verdicts.filter((verdict) => !isHeld(verdict)).map(({ card }) => card);
  const waiting = verdicts.filter(isHeld);
  await publishCards(tx, viewer, engagement, target.clientId, clean, jobOf);
  const drafts = await holdCards(tx, viewer, engagement, target.clientId, matcher, waiting, jobOf);
  const held = drafts.map(({ card, ...draft }) => ({
    title: card.title,
    ...draft,
    ...(isUnagreed(card) ? { isUnagreed: true } : {}),
  }));
  return { ...counts, tasks: clean.length, held };
}

/** On the record of every job whose work goes on unagreed, as if it had been started by hand. */
async function noteRunning(
  tx: AgencyTx,
  viewer: AgencyViewer,
  reason: string,
  fresh: readonly { readonly card: ImportedCard; readonly jobId: string }[],
): Promise<void> {
  const { orgId, userId: actorId, name: actorName } = viewer;
  const rows = fresh
    .filter(({ card }) => isWork(card))
    .map(({ jobId }) => ({ orgId, jobId, reason, actorId, actorName }));
  for (const chunk of chunks(rows)) await tx.insert(startExceptions).values([...chunk]);
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
      beginJobs(
        tx,
        viewer.orgId,
        published.flatMap(({ card }) => jobOf.get(card) ?? []),
      ),
    ]);
  }
}

async function holdCards(
  tx: AgencyTx,
  viewer: AgencyViewer,
  engagement: Engaged,
  clientId: string,
  matcher: Matcher,
  waiting: readonly CardVerdict[],
  jobOf: ReadonlyMap<ImportedCard, string>,
): Promise<{ card: ImportedCard; draftId: string; found: readonly string[] }[]> {
  if (waiting.length === 0) return [];
  const { codename } = await codenameFor(tx, engagement, clientId);
  const locale = engagement.codenameScheme === "ru" ? "ru" : "en";
  const drafts = waiting.map(({ card, found }) => {
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
  return drafts.map(({ card, found, row }) => ({ card, draftId: row.id, found }));
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
