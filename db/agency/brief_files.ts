import { and, asc, eq } from "drizzle-orm";
import { readWords } from "@/domain/files/pictures";
import { mayGo } from "@/domain/files/waits";
import { ok, type Result, refuseLeak } from "@/domain/result";
import { draftFilePictures } from "../schema/agency/draft_file_pictures";
import { draftFiles } from "../schema/agency/draft_files";
import { files } from "../schema/exchange/files";
import type { AgencyTx } from "./access";
import { checkLeaks, type LeakCheck } from "./leaks";

/** The files of a draft with their pictures, oldest first, without the words that were read in them. */
export async function filesOfDraft(tx: AgencyTx, orgId: string, draftId: string) {
  const isOurs = and(eq(draftFiles.draftId, draftId), eq(draftFiles.orgId, orgId));
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

export type DraftFile = Awaited<ReturnType<typeof filesOfDraft>>[number];

/** One text of a file that the gate reads. `field` is its name towards `checkLeaks`. */
export type FilePart = {
  readonly field: string;
  readonly fileId: string;
  readonly place: string;
  readonly text: string;
  /** Of what was read in a picture. */
  readonly pictureId?: string;
};

/** All texts of the files that are to go out: what stands in the clean copies, and what is read in their pictures. */
export const partsOf = (all: readonly DraftFile[]): FilePart[] =>
  all
    .filter((file) => !file.isPrivate && file.state === "ready")
    .flatMap((file) => [
      ...file.texts.map((each, place) => ({ ...each, fileId: file.id, field: `file ${file.id} ${place}` })),
      ...file.pictures.map(({ id, place, words }) => ({
        place,
        text: readWords(words),
        fileId: file.id,
        pictureId: id,
        field: `picture ${id}`,
      })),
    ]);

/** Field → text, as the gate takes it. */
export const textsOf = (parts: readonly FilePart[]): Record<string, string> =>
  Object.fromEntries(parts.map(({ field, text }) => [field, text]));

/** What the gate's answer means for each file. */
export const standingOf = (file: DraftFile, parts: readonly FilePart[], { blocking }: LeakCheck) => ({
  state: file.state,
  isPrivate: file.isPrivate,
  unconfirmed: file.pictures.filter((picture) => picture.confirmedAt === null).length,
  blocking: parts.filter((part) => part.fileId === file.id && blocking[part.field]).length,
});

/**
 * The gate for a draft's files: every one is cleaned, looked through with the dossiers as they stand now, and each of
 * its pictures confirmed, or none of them goes. The rows are locked, so that what is looked through is what is published.
 * @returns refuse: filesWait, leak
 */
export async function passFiles(
  tx: AgencyTx,
  orgId: string,
  draftId: string,
  of: { readonly clientId: string; readonly jobId: string },
): Promise<Result<readonly DraftFile[]>> {
  // Blacking out again changes the file's row first: whoever holds it sees the pictures that belong to it.
  await tx
    .select({ id: draftFiles.id })
    .from(draftFiles)
    .where(and(eq(draftFiles.draftId, draftId), eq(draftFiles.orgId, orgId)))
    .for("update");
  const all = await filesOfDraft(tx, orgId, draftId);
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
 * Writes the partner's rows of files that `passFiles` let through, built from the clean copies alone, and moves the
 * agency's rows from the draft to the task. Those kept private come along on the agency's side.
 */
export async function publishFiles(
  tx: AgencyTx,
  task: { readonly id: string; readonly agencyOrgId: string; readonly partnerOrgId: string },
  passed: readonly DraftFile[],
): Promise<readonly CleanCopy[]> {
  const copies: CleanCopy[] = [];
  for (const file of passed) {
    const fileId = file.isPrivate ? null : crypto.randomUUID();
    if (fileId) {
      if (!file.cleanKey) throw new Error("a file without a clean copy was let through");
      copies.push({ from: file.cleanKey, to: fileId, sha256: file.cleanSha256 });
      await tx.insert(files).values({
        id: fileId,
        taskId: task.id,
        agencyOrgId: task.agencyOrgId,
        partnerOrgId: task.partnerOrgId,
        origin: "brief",
        name: `brief-${copies.length}.${file.extension}`,
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
