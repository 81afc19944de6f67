import { and, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Word } from "@/domain/files/pictures";
import { draftFilePictures } from "../schema/agency/draft_file_pictures";
import { draftFiles } from "../schema/agency/draft_files";
import { taskLinks } from "../schema/agency/task_links";
import { engagements } from "../schema/exchange/engagements";
import { messages } from "../schema/exchange/messages";
import { regulations } from "../schema/exchange/regulations";
import { taskMoves } from "../schema/exchange/task_moves";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx, AgencyViewer } from "./access";
import { partsOfFile } from "./brief_files";

/** A text that partners have and the agency wrote or gave. */
export type PublishedText = {
  readonly surface: "title" | "body" | "message" | "reason" | "file" | "terms" | "regulation";
  /** The message, the move or the file; otherwise the task or the engagement itself. */
  readonly sourceId: string;
  readonly text: string;
  /** Of what was read in a picture. */
  readonly words?: readonly Word[];
  /** Undefined of an engagement's terms and of its regulation, which belong to no job. */
  readonly of?: { readonly taskId: string; readonly jobId: string; readonly clientId: string };
};

/** Tasks, terms or regulations that are read in one transaction: some ten milliseconds, so that nobody else waits. */
const SLICE = 50;

/** How many tasks, terms and regulations there are to look through. */
export const countPublished = (orgId: string) => sql<number>`(
  (select count(*) from exchange.tasks where agency_org_id = ${orgId})
  + (select count(*) from exchange.engagements where agency_org_id = ${orgId} and terms <> '')
  + (select count(distinct engagement_id) from exchange.regulations where agency_org_id = ${orgId}))::int`;

type Slice = {
  readonly texts: readonly PublishedText[];
  /** Tasks, terms or regulations in it. */
  readonly count: number;
  /** Where the slice after this one begins. */
  readonly next: string;
};

const PARTS = ["own", "rest", "terms", "regulations"] as const;

/**
 * The texts after the cursor: the client's own tasks, then all others of the agency, then terms and regulations.
 * @param cursor as `next` said; empty at the start
 * @returns undefined behind the last one
 */
export async function readPublished(
  tx: AgencyTx,
  viewer: AgencyViewer,
  clientId: string,
  cursor: string,
): Promise<Slice | undefined> {
  const [given, after] = cursor.split(":");
  const part = PARTS.find((each) => each === given) ?? "own";
  const { ids, texts } =
    part === "terms"
      ? await readTerms(tx, viewer, after)
      : part === "regulations"
        ? await readRegulations(tx, viewer, after)
        : await readTasks(
            tx,
            viewer,
            after,
            part === "own" ? eq(taskLinks.clientId, clientId) : ne(taskLinks.clientId, clientId),
          );
  const last = ids.at(-1);
  if (last) return { texts, count: ids.length, next: `${part}:${last}` };
  const following = PARTS[PARTS.indexOf(part) + 1];
  return following && { texts, count: 0, next: `${following}:` };
}

type Read = { readonly ids: readonly string[]; readonly texts: readonly PublishedText[] };

async function readTerms(tx: AgencyTx, viewer: AgencyViewer, after: string | undefined): Promise<Read> {
  const rows = await tx
    .select({ id: engagements.id, text: engagements.terms })
    .from(engagements)
    .where(
      and(
        eq(engagements.agencyOrgId, viewer.orgId),
        ne(engagements.terms, ""),
        after ? sql`${engagements.id} > ${after}::uuid` : undefined,
      ),
    )
    .orderBy(engagements.id)
    .limit(SLICE);
  return {
    ids: rows.map(({ id }) => id),
    texts: rows.map(({ id, text }) => ({ surface: "terms", sourceId: id, text })),
  };
}

/** Of each engagement the version in force: partners are shown no other. */
async function readRegulations(tx: AgencyTx, viewer: AgencyViewer, after: string | undefined): Promise<Read> {
  const rows = await tx
    .selectDistinctOn([regulations.engagementId], { id: regulations.engagementId, text: regulations.body })
    .from(regulations)
    .where(
      and(
        eq(regulations.agencyOrgId, viewer.orgId),
        after ? sql`${regulations.engagementId} > ${after}::uuid` : undefined,
      ),
    )
    .orderBy(regulations.engagementId, desc(regulations.number))
    .limit(SLICE);
  return {
    ids: rows.map(({ id }) => id),
    texts: rows.map(({ id, text }) => ({ surface: "regulation", sourceId: id, text })),
  };
}

async function readTasks(
  tx: AgencyTx,
  viewer: AgencyViewer,
  after: string | undefined,
  isOfPart: ReturnType<typeof eq>,
): Promise<Read> {
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
        isOfPart,
        after ? sql`${tasks.id} > ${after}::uuid` : undefined,
      ),
    )
    .orderBy(tasks.id)
    .limit(SLICE);
  const ids = rows.map(({ taskId }) => taskId);
  if (ids.length === 0) return { ids, texts: [] };
  const said = await readSaid(tx, ids);
  const texts = rows.flatMap(({ title, body, ...of }): PublishedText[] => [
    { surface: "title", sourceId: of.taskId, text: title, of },
    { surface: "body", sourceId: of.taskId, text: body, of },
    ...said.flatMap(({ taskId, ...each }) => (taskId === of.taskId ? { ...each, of } : [])),
  ]);
  return { ids, texts };
}

type Said = Omit<PublishedText, "of"> & { readonly taskId: string | null };

/** Messages, reasons and files of these tasks. */
async function readSaid(tx: AgencyTx, ids: readonly string[]): Promise<Said[]> {
  const hasFile = and(inArray(draftFiles.taskId, [...ids]), isNotNull(draftFiles.fileId));
  const [talk, moves, shared, pictures] = await Promise.all([
    tx
      .select({ sourceId: messages.id, taskId: messages.taskId, text: messages.body })
      .from(messages)
      .where(and(inArray(messages.taskId, [...ids]), eq(messages.authorSide, "agency"))),
    tx
      .select({ sourceId: taskMoves.id, taskId: taskMoves.taskId, text: taskMoves.reason })
      .from(taskMoves)
      .where(
        and(inArray(taskMoves.taskId, [...ids]), eq(taskMoves.actorSide, "agency"), ne(taskMoves.reason, "")),
      ),
    tx
      .select({ id: draftFiles.id, taskId: draftFiles.taskId, texts: draftFiles.texts })
      .from(draftFiles)
      .where(hasFile),
    tx
      .select({
        id: draftFilePictures.id,
        draftFileId: draftFilePictures.draftFileId,
        place: draftFilePictures.place,
        words: draftFilePictures.words,
      })
      .from(draftFilePictures)
      .innerJoin(draftFiles, eq(draftFiles.id, draftFilePictures.draftFileId))
      .where(hasFile),
  ]);
  return [
    ...talk.map((each) => ({ ...each, surface: "message" as const })),
    ...moves.map((each) => ({ ...each, surface: "reason" as const })),
    ...shared.flatMap(({ taskId, ...file }) =>
      partsOfFile({
        ...file,
        pictures: pictures.filter(({ draftFileId }) => draftFileId === file.id),
      }).map(({ text, words }) => ({
        ...{ taskId, surface: "file" as const, sourceId: file.id, text },
        ...(words ? { words } : {}),
      })),
    ),
  ];
}
