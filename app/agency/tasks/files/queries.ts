import { and, asc, eq } from "drizzle-orm";
import { clientIdsOf } from "@/app/agency/_components/judged/findings";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import {
  type BriefFile,
  belongsTo,
  type FilesOf,
  isWaiting,
  partsOf,
  partsOfFile,
  standingOf,
  textsOf,
  waitingFiles,
} from "@/db/agency/brief_files";
import { progressOf } from "@/db/agency/cleaning";
import { clientNames } from "@/db/agency/client_names";
import { originOfDraft, originOfFile, originOfTask } from "@/db/agency/decide";
import { checkLeaks } from "@/db/agency/leaks";
import { goneFiles } from "@/db/agency/shared_files";
import { draftFilePictures } from "@/db/schema/agency/draft_file_pictures";
import { draftFiles } from "@/db/schema/agency/draft_files";
import { jobs } from "@/db/schema/agency/jobs";
import { requestFiles } from "@/db/schema/agency/request_files";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { engagements } from "@/db/schema/exchange/engagements";
import { tasks } from "@/db/schema/exchange/tasks";
import { organisations } from "@/db/schema/identity/organisations";
import { bySpot, wordsAt } from "@/domain/files/pictures";
import { waitsFor } from "@/domain/files/waits";

/** A draft's files or a published task's. */
export type Owner = Extract<FilesOf, { draftId: string } | { taskId: string }>;

/** Fields of a file's own name, beside those of its texts: it does not cross, yet it is good to know. */
const nameField = (fileId: string) => `name ${fileId}`;

/** The files of a draft or a task with what is found in each by the gate as it stands now, and the request's files. */
export const getFiles = (viewer: AgencyViewer, owner: Owner) =>
  readAsAgency(viewer, async (tx) => {
    const isDraft = "draftId" in owner;
    const [of, waiting, gone] = await Promise.all([
      isDraft ? originOfDraft(tx, viewer.orgId, owner.draftId) : originOfTask(tx, viewer.orgId, owner.taskId),
      waitingFiles(tx, viewer.orgId, owner),
      isDraft ? [] : goneFiles(tx, viewer.orgId, owner.taskId),
    ]);
    if (!of) return undefined;
    const parts = partsOf(waiting);
    const names = Object.fromEntries(waiting.map((file) => [nameField(file.id), file.name]));
    const texts = { ...textsOf(parts), ...names };
    const [check, fromRequest] = await Promise.all([
      checkLeaks(tx, viewer.orgId, of, texts),
      filesOfRequest(tx, viewer, of.jobId),
    ]);
    return {
      texts,
      findings: check.findings,
      clientNames: await clientNames(tx, viewer.orgId, clientIdsOf(check.findings)),
      fromRequest: fromRequest.filter(({ id }) => waiting.every((file) => file.originalKey !== id)),
      gone,
      files: waiting.map((file, index) => {
        const standing = standingOf(file, parts, check);
        const shared = waiting.slice(0, index + 1).filter((each) => !each.isPrivate).length;
        return {
          id: file.id,
          name: file.name,
          nameField: nameField(file.id),
          /** What the partner will see it called; the gate gives it when all of a draft is published. */
          sharedName:
            file.isPrivate || !file.extension || !isDraft ? "" : `brief-${shared}.${file.extension}`,
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
          parts: parts.filter((part) => part.fileId === file.id),
        };
      }),
    };
  });

export type BriefFiles = NonNullable<Awaited<ReturnType<typeof getFiles>>>;
export type ShownFile = BriefFiles["files"][number];
export type GoneFile = BriefFiles["gone"][number];

const filesOfRequest = (tx: AgencyTx, viewer: AgencyViewer, jobId: string) =>
  tx
    .select({ id: requestFiles.id, name: requestFiles.name, sizeBytes: requestFiles.sizeBytes })
    .from(requestFiles)
    .innerJoin(jobs, eq(jobs.requestId, requestFiles.requestId))
    .where(and(eq(jobs.id, jobId), eq(requestFiles.orgId, viewer.orgId)))
    .orderBy(asc(requestFiles.name))
    .limit(50);

/** One file that has not gone out with its pictures, each with the spots that the gate finds in it. */
export const getPictures = (viewer: AgencyViewer, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [of, [file], pictures] = await Promise.all([
      originOfFile(tx, viewer.orgId, fileId),
      waitingFiles(tx, viewer.orgId, { fileId }),
      tx
        .select({
          id: draftFilePictures.id,
          width: draftFilePictures.width,
          height: draftFilePictures.height,
          previewSha256: draftFilePictures.previewSha256,
          boxes: draftFilePictures.boxes,
          confirmedName: draftFilePictures.confirmedName,
        })
        .from(draftFilePictures)
        .where(and(eq(draftFilePictures.draftFileId, fileId), eq(draftFilePictures.orgId, viewer.orgId))),
    ]);
    if (!of || !file) return undefined;
    const parts = partsOfFile({ ...file, texts: [] });
    const [{ findings }, partnerName] = await Promise.all([
      checkLeaks(tx, viewer.orgId, of, textsOf(parts)),
      findReader(tx, viewer, file),
    ]);
    return {
      file: {
        id: file.id,
        name: file.name,
        state: file.state,
        progress: file.progress,
        draftId: file.draftId,
        taskId: file.taskId,
      },
      partnerName,
      clientNames: await clientNames(tx, viewer.orgId, clientIdsOf(findings)),
      pictures: file.pictures.flatMap(({ words, ...picture }) => {
        const rest = pictures.find(({ id }) => id === picture.id);
        if (!rest) return [];
        const spots = bySpot(words, findings[`picture ${picture.id}`] ?? []);
        return {
          ...picture,
          ...rest,
          wordCount: words.length,
          hits: spots.flatMap(([finding]) => (finding ? [{ finding, words: wordsAt(words, finding) }] : [])),
        };
      }),
    };
  });

export type FilePage = NonNullable<Awaited<ReturnType<typeof getPictures>>>;

/** Who will see the file. */
async function findReader(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { draftId, taskId }: Pick<BriefFile, "draftId" | "taskId">,
): Promise<string> {
  const [reader] = draftId
    ? await tx
        .select({ name: organisations.name })
        .from(taskDrafts)
        .innerJoin(engagements, eq(engagements.id, taskDrafts.engagementId))
        .innerJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .where(and(eq(taskDrafts.id, draftId), eq(taskDrafts.orgId, viewer.orgId)))
    : await tx
        .select({ name: organisations.name })
        .from(tasks)
        .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
        .where(and(eq(tasks.id, taskId ?? ""), eq(tasks.agencyOrgId, viewer.orgId)));
  return reader?.name ?? "";
}

/** How far files are. */
export const getProgress = (viewer: AgencyViewer, owner: Owner) =>
  readAsAgency(viewer, (tx) => progressOf(tx, viewer.orgId, owner));

/** Where the bytes of a preview lie; undefined when it is missing, another's, or of a file that has gone out. */
export const getPreview = (viewer: AgencyViewer, fileId: string, pictureId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [picture] = await tx
      .select({ key: draftFilePictures.previewKey })
      .from(draftFilePictures)
      .innerJoin(draftFiles, eq(draftFiles.id, draftFilePictures.draftFileId))
      .where(and(eq(draftFilePictures.id, pictureId), belongsTo(viewer.orgId, { fileId }), isWaiting));
    return picture;
  });

/** Where the bytes of an original and of its clean copy lie, whatever became of it; undefined when it is missing or another's. */
export const getCopies = (viewer: AgencyViewer, fileId: string) =>
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
      .where(belongsTo(viewer.orgId, { fileId }));
    return file;
  });
