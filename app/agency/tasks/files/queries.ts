import { and, asc, eq, inArray } from "drizzle-orm";
import { clientIdsOf } from "@/app/agency/_components/judged/findings";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { filesOfDraft, partsOf, standingOf, textsOf } from "@/db/agency/brief_files";
import { progressOf } from "@/db/agency/cleaning";
import { originOfDraft } from "@/db/agency/decide";
import { checkLeaks } from "@/db/agency/leaks";
import { clients } from "@/db/schema/agency/clients";
import { draftFilePictures } from "@/db/schema/agency/draft_file_pictures";
import { draftFiles } from "@/db/schema/agency/draft_files";
import { jobs } from "@/db/schema/agency/jobs";
import { requestFiles } from "@/db/schema/agency/request_files";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { engagements } from "@/db/schema/exchange/engagements";
import { organisations } from "@/db/schema/identity/organisations";
import { readWords, wordsAt } from "@/domain/files/pictures";
import { waitsFor } from "@/domain/files/waits";

/** Fields of a file's own name, beside those of its texts: it does not cross, yet it is good to know. */
const nameField = (fileId: string) => `name ${fileId}`;

/** The files of a draft with what is found in each by the gate as it stands now, and the request's files. */
export const getDraftFiles = (viewer: AgencyViewer, draftId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [of, all, fromRequest] = await Promise.all([
      originOfDraft(tx, viewer.orgId, draftId),
      filesOfDraft(tx, viewer.orgId, draftId),
      tx
        .select({ id: requestFiles.id, name: requestFiles.name, sizeBytes: requestFiles.sizeBytes })
        .from(requestFiles)
        .innerJoin(jobs, eq(jobs.requestId, requestFiles.requestId))
        .innerJoin(taskDrafts, eq(taskDrafts.jobId, jobs.id))
        .where(and(eq(taskDrafts.id, draftId), eq(requestFiles.orgId, viewer.orgId)))
        .orderBy(asc(requestFiles.name))
        .limit(50),
    ]);
    if (!of) return undefined;
    const parts = partsOf(all);
    const names = Object.fromEntries(all.map((file) => [nameField(file.id), file.name]));
    const texts = { ...textsOf(parts), ...names };
    const check = await checkLeaks(tx, viewer.orgId, of, texts);
    return {
      texts,
      findings: check.findings,
      clientNames: await namesOf(tx, viewer, clientIdsOf(check.findings)),
      fromRequest: fromRequest.filter(({ id }) => all.every((file) => file.originalKey !== id)),
      files: all.map((file) => {
        const standing = standingOf(file, parts, check);
        let shared = 0;
        for (const each of all) {
          if (!each.isPrivate) shared += 1;
          if (each.id === file.id) break;
        }
        return {
          id: file.id,
          name: file.name,
          nameField: nameField(file.id),
          /** What the partner will see it called; the gate gives it when it is published. */
          sharedName: file.isPrivate || !file.extension ? "" : `brief-${shared}.${file.extension}`,
          sizeBytes: file.sizeBytes,
          state: file.state,
          reason: file.reason,
          progress: file.progress,
          workedAt: file.workedAt,
          isPrivate: file.isPrivate,
          warnings: file.warnings,
          version: file.version,
          pictures: file.pictures.length,
          unconfirmed: standing.unconfirmed,
          wait: waitsFor(standing),
          parts: parts
            .filter((part) => part.fileId === file.id)
            .map(({ field, place, pictureId }) => ({ field, place, isPicture: pictureId !== undefined })),
        };
      }),
    };
  });

export type DraftFiles = NonNullable<Awaited<ReturnType<typeof getDraftFiles>>>;
export type ShownFile = DraftFiles["files"][number];

/** One file with its pictures, each with the words that the gate finds in it. */
export const getDraftFile = (viewer: AgencyViewer, draftId: string, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const isOurs = and(
      eq(draftFiles.id, fileId),
      eq(draftFiles.draftId, draftId),
      eq(draftFiles.orgId, viewer.orgId),
    );
    const [of, [draft], [file], pictures] = await Promise.all([
      originOfDraft(tx, viewer.orgId, draftId),
      tx
        .select({ partnerName: organisations.name })
        .from(taskDrafts)
        .innerJoin(engagements, eq(engagements.id, taskDrafts.engagementId))
        .innerJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .where(and(eq(taskDrafts.id, draftId), eq(taskDrafts.orgId, viewer.orgId))),
      tx
        .select({
          id: draftFiles.id,
          name: draftFiles.name,
          state: draftFiles.state,
          progress: draftFiles.progress,
          workedAt: draftFiles.workedAt,
          version: draftFiles.version,
          isPrivate: draftFiles.isPrivate,
          texts: draftFiles.texts,
        })
        .from(draftFiles)
        .where(isOurs),
      tx
        .select({
          id: draftFilePictures.id,
          index: draftFilePictures.index,
          place: draftFilePictures.place,
          width: draftFilePictures.width,
          height: draftFilePictures.height,
          previewSha256: draftFilePictures.previewSha256,
          words: draftFilePictures.words,
          boxes: draftFilePictures.boxes,
          confirmedName: draftFilePictures.confirmedName,
          confirmedAt: draftFilePictures.confirmedAt,
        })
        .from(draftFilePictures)
        .innerJoin(draftFiles, eq(draftFiles.id, draftFilePictures.draftFileId))
        .where(isOurs)
        .orderBy(asc(draftFilePictures.index)),
    ]);
    if (!of || !file) return undefined;
    const { texts: fileTexts, ...facts } = file;
    const texts = Object.fromEntries([
      ...pictures.map(({ id, words }) => [`picture ${id}`, readWords(words)]),
      ...fileTexts.map(({ text }, place) => [`text ${place}`, text]),
    ]);
    const { findings } = await checkLeaks(tx, viewer.orgId, of, texts);
    /** Other readings of the same picture may have found more; where that lies, nobody knows. */
    const unplaced = (place: string, known: readonly { readonly text: string }[]) => {
      const seen = new Set(known.map(({ text }) => text.toLowerCase()));
      return fileTexts
        .flatMap((each, index) => (each.place === place ? (findings[`text ${index}`] ?? []) : []))
        .filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
    };
    return {
      file: facts,
      partnerName: draft?.partnerName ?? "",
      clientNames: await namesOf(tx, viewer, clientIdsOf(findings)),
      pictures: pictures.map(({ words, ...picture }) => ({
        ...picture,
        wordCount: words.length,
        hits: [
          ...(findings[`picture ${picture.id}`] ?? []).map((finding) => ({
            finding,
            words: wordsAt(words, finding),
          })),
          ...unplaced(picture.place, findings[`picture ${picture.id}`] ?? []).map((finding) => ({
            finding,
            words: [],
          })),
        ],
      })),
    };
  });

export type FilePage = NonNullable<Awaited<ReturnType<typeof getDraftFile>>>;

/** How far the files of a draft are. */
export const getProgress = (viewer: AgencyViewer, draftId: string) =>
  readAsAgency(viewer, (tx) => progressOf(tx, viewer.orgId, draftId));

/** Where the bytes of a preview lie; undefined when it is missing or another's. */
export const getPreview = (viewer: AgencyViewer, draftId: string, fileId: string, pictureId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [picture] = await tx
      .select({ key: draftFilePictures.previewKey })
      .from(draftFilePictures)
      .innerJoin(draftFiles, eq(draftFiles.id, draftFilePictures.draftFileId))
      .where(
        and(
          eq(draftFilePictures.id, pictureId),
          eq(draftFiles.id, fileId),
          eq(draftFiles.draftId, draftId),
          eq(draftFiles.orgId, viewer.orgId),
        ),
      );
    return picture;
  });

/** Where the bytes of an original and of its clean copy lie; undefined when it is missing or another's. */
export const getCopies = (viewer: AgencyViewer, draftId: string, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [file] = await tx
      .select({
        name: draftFiles.name,
        mediaType: draftFiles.mediaType,
        originalKey: draftFiles.originalKey,
        cleanKey: draftFiles.cleanKey,
        extension: draftFiles.extension,
        cleanMediaType: draftFiles.cleanMediaType,
      })
      .from(draftFiles)
      .where(
        and(eq(draftFiles.id, fileId), eq(draftFiles.draftId, draftId), eq(draftFiles.orgId, viewer.orgId)),
      );
    return file;
  });

async function namesOf(tx: AgencyTx, viewer: AgencyViewer, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(and(eq(clients.orgId, viewer.orgId), inArray(clients.id, [...ids])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
