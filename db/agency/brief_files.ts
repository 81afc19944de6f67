import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { readWords } from "@/domain/files/pictures";
import { mayGo } from "@/domain/files/waits";
import { ok, type Result, refuseLeak } from "@/domain/result";
import { draftFilePictures } from "../schema/agency/draft_file_pictures";
import { draftFiles } from "../schema/agency/draft_files";
import { files } from "../schema/exchange/files";
import type { AgencyTx } from "./access";
import { checkLeaks, type LeakCheck, type Origin } from "./leaks";

/** Whose files: a draft's, those that were added to a published task, or one by itself. */
export type FilesOf =
  | { readonly draftId: string }
  | { readonly taskId: string }
  | { readonly fileId: string };

/** A file that has not gone out: what was shared or withdrawn stays as it was. */
export const isWaiting = and(isNull(draftFiles.fileId), isNull(draftFiles.withdrawnAt));

/** @returns a condition on `draftFiles` */
export function belongsTo(orgId: string, of: FilesOf): SQL | undefined {
  const owner =
    "draftId" in of
      ? eq(draftFiles.draftId, of.draftId)
      : "taskId" in of
        ? eq(draftFiles.taskId, of.taskId)
        : eq(draftFiles.id, of.fileId);
  return and(owner, eq(draftFiles.orgId, orgId));
}

/** The files that wait to go out, with their pictures, oldest first. */
export async function waitingFiles(tx: AgencyTx, orgId: string, of: FilesOf) {
  const isOurs = and(belongsTo(orgId, of), isWaiting);
  const [found, pictures] = await Promise.all([
    tx.select().from(draftFiles).where(isOurs).orderBy(asc(draftFiles.createdAt), asc(draftFiles.id)),
    tx
      .select({
        id: draftFilePictures.id,
        draftFileId: draftFilePictures.draftFileId,
        index: draftFilePictures.index,
        place: draftFilePictures.place,
        words: draftFilePictures.words,
        confirmedAt: draftFilePictures.confirmedAt,
      })
      .from(draftFilePictures)
      .innerJoin(draftFiles, eq(draftFiles.id, draftFilePictures.draftFileId))
      .where(isOurs)
      .orderBy(asc(draftFilePictures.index)),
  ]);
  return found.map((file) => ({
    ...file,
    pictures: pictures.filter((each) => each.draftFileId === file.id),
  }));
}

export type BriefFile = Awaited<ReturnType<typeof waitingFiles>>[number];

/**
 * Removes files that have not gone out, with their pictures.
 * @param where a condition on `draftFiles`
 * @returns the keys in the agency's store that they named; others may name them, too
 */
export async function removeFiles(tx: AgencyTx, where: SQL | undefined): Promise<string[]> {
  const found = await tx
    .select({ id: draftFiles.id, original: draftFiles.originalKey, clean: draftFiles.cleanKey })
    .from(draftFiles)
    .where(and(where, isWaiting))
    .for("update");
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  // Pictures go along with their file; their keys are read before.
  const previews = await tx
    .select({ key: draftFilePictures.previewKey })
    .from(draftFilePictures)
    .where(inArray(draftFilePictures.draftFileId, ids));
  await tx.delete(draftFiles).where(inArray(draftFiles.id, ids));
  return [
    ...found.flatMap(({ original, clean }) => (clean ? [original, clean] : [original])),
    ...previews.map(({ key }) => key),
  ];
}

/** One text of a file that the gate reads. `field` is its name towards `checkLeaks`. */
export type FilePart = {
  readonly field: string;
  readonly fileId: string;
  readonly place: string;
  readonly text: string;
  /** Of what was read in a picture: its words, `readWords` of which is the text. */
  readonly words?: BriefFile["pictures"][number]["words"];
};

/** All texts of the files that are to go out: what stands in the clean copies, and what is read in their pictures. */
export const partsOf = (all: readonly BriefFile[]): FilePart[] =>
  all.filter((file) => !file.isPrivate && file.state === "ready").flatMap(partsOfFile);

type TextsOfFile = Pick<BriefFile, "id" | "texts"> & {
  readonly pictures: readonly Pick<BriefFile["pictures"][number], "id" | "place" | "words">[];
};

/** The same of one file, whether it is to go out or has gone. */
export const partsOfFile = (file: TextsOfFile): FilePart[] => [
  ...file.texts.map((each, place) => ({ ...each, fileId: file.id, field: `file ${file.id} ${place}` })),
  ...file.pictures.map(({ id, place, words }) => ({
    place,
    words,
    text: readWords(words),
    fileId: file.id,
    field: `picture ${id}`,
  })),
];

/** What the gate would read of a file that the partner has. */
export async function readSharedFile(tx: AgencyTx, orgId: string, id: string): Promise<readonly FilePart[]> {
  const isShared = and(belongsTo(orgId, { fileId: id }), isNotNull(draftFiles.fileId));
  const [[file], pictures] = await Promise.all([
    tx.select({ id: draftFiles.id, texts: draftFiles.texts }).from(draftFiles).where(isShared),
    tx
      .select({
        id: draftFilePictures.id,
        place: draftFilePictures.place,
        words: draftFilePictures.words,
      })
      .from(draftFilePictures)
      .where(and(eq(draftFilePictures.draftFileId, id), eq(draftFilePictures.orgId, orgId))),
  ]);
  return file ? partsOfFile({ ...file, pictures }) : [];
}

/** Field → text, as the gate takes it. */
export const textsOf = (parts: readonly Pick<FilePart, "field" | "text">[]): Record<string, string> =>
  Object.fromEntries(parts.map(({ field, text }) => [field, text]));

/** What the gate's answer means for each file. */
export const standingOf = (file: BriefFile, parts: readonly FilePart[], { blocking }: LeakCheck) => ({
  state: file.state,
  isPrivate: file.isPrivate,
  unconfirmed: file.pictures.filter((picture) => picture.confirmedAt === null).length,
  blocking: parts.filter((part) => part.fileId === file.id && blocking[part.field]).length,
});

/**
 * The gate for files: every one is cleaned, looked through with the dossiers as they stand now, and each of its pictures
 * confirmed, or none of them goes. The rows are locked, so that what is looked through is what goes out.
 * @returns refuse: filesWait, leak
 */
export async function passFiles(
  tx: AgencyTx,
  orgId: string,
  files: FilesOf,
  of: Origin,
): Promise<Result<readonly BriefFile[]>> {
  // Blacking out again changes the file's row first: whoever holds it sees the pictures that belong to it.
  await tx
    .select({ id: draftFiles.id })
    .from(draftFiles)
    .where(and(belongsTo(orgId, files), isWaiting))
    .for("update");
  const all = await waitingFiles(tx, orgId, files);
  const parts = partsOf(all);
  const check = await checkLeaks(tx, orgId, of, textsOf(parts));
  const found = Object.values(check.blocking).flat();
  if (found.length > 0) return refuseLeak({ files: [...new Set(found)] });
  const may = mayGo(all.map((file) => standingOf(file, parts, check)));
  return may.ok ? ok(all) : may;
}

/** Bytes that must lie on the exchange's shelf before the transaction ends. */
export type CleanCopy = { readonly from: string; readonly to: string; readonly sha256: string };

/**
 * Writes the partner's rows of files that `passFiles` let through, built from the clean copies alone, and leaves the
 * agency's rows with the task. Those kept private come along on the agency's side.
 */
export async function publishFiles(
  tx: AgencyTx,
  task: { readonly id: string; readonly agencyOrgId: string; readonly partnerOrgId: string },
  passed: readonly BriefFile[],
): Promise<readonly CleanCopy[]> {
  const copies: CleanCopy[] = [];
  let number = await countGone(tx, task.agencyOrgId, task.id);
  for (const file of passed) {
    const fileId = file.isPrivate ? null : crypto.randomUUID();
    if (fileId) {
      if (!file.cleanKey) throw new Error("a file without a clean copy was let through");
      copies.push({ from: file.cleanKey, to: fileId, sha256: file.cleanSha256 });
      number += 1;
      await tx.insert(files).values({
        id: fileId,
        taskId: task.id,
        agencyOrgId: task.agencyOrgId,
        partnerOrgId: task.partnerOrgId,
        origin: "brief",
        name: `brief-${number}.${file.extension}`,
        mediaType: file.cleanMediaType,
        sizeBytes: file.cleanSizeBytes,
        sha256: file.cleanSha256,
      });
    }
    await tx
      .update(draftFiles)
      .set({ draftId: null, taskId: task.id, fileId })
      .where(and(eq(draftFiles.id, file.id), eq(draftFiles.orgId, task.agencyOrgId)));
  }
  return copies;
}

/** How many files the partner ever got with a task: a withdrawn one's number is not given again. */
async function countGone(tx: AgencyTx, orgId: string, taskId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(draftFiles)
    .where(and(belongsTo(orgId, { taskId }), sql`not (${isWaiting})`));
  return row?.count ?? 0;
}
