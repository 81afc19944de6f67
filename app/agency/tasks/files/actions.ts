"use server";

import { and, eq, sql } from "drizzle-orm";
import { after } from "next/server";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { belongsTo, isWaiting, partsOfFile, removeFiles, waitingFiles } from "@/db/agency/brief_files";
import { sendToCleaning } from "@/db/agency/cleaning";
import { decidePlace, originOfDraft, originOfFile, originOfTask, type Where } from "@/db/agency/decide";
import { giveFile, type SeenFile, takeBackFile } from "@/db/agency/shared_files";
import { findTaskToMove } from "@/db/exchange/moves";
import { draftFilePictures } from "@/db/schema/agency/draft_file_pictures";
import { draftFiles } from "@/db/schema/agency/draft_files";
import { jobs } from "@/db/schema/agency/jobs";
import { requestFiles } from "@/db/schema/agency/request_files";
import { readBoxes } from "@/domain/files/pictures";
import { ok, type Result, refuse } from "@/domain/result";
import { isEditable } from "@/domain/tasks/states";
import { agencyAction } from "@/platform/agency/action";
import { cleanWaiting } from "@/platform/agency/cleaning";
import { handOver } from "@/platform/files/clean_kept";
import { dropAfterwards } from "@/platform/files/drop";
import { keepOriginal } from "@/platform/files/original";
import { attachment, blackening, confirmation, fileDecision, fromRequest, inFile, plainFile } from "./schema";

/** Keeps the originals on the agency's side and has them cleaned; the page need not wait for that. */
export const attachFile = agencyAction(
  { name: "draftFile.attach", may: "publishTask", input: attachment },
  async ({ tx, viewer, input }) => {
    if (input.files.length === 0) return refuse("invalid", { files: "required" });
    const to = await findOwner(tx, viewer, input);
    if (!to.ok) return to;
    for (const file of input.files) {
      const kept = await keepOriginal(file);
      if (!kept.ok) return kept;
      const { id: originalKey, ...facts } = kept.value;
      // Wanted or not, the row will tell.
      dropAfterwards([{ shelf: "agency", id: originalKey }]);
      await addFile(tx, viewer, to.value, { ...facts, originalKey });
    }
    return ok({ notice: "attached" });
  },
);

/** Takes a file that came with the job's request; its original is shared, not copied. */
export const attachFromRequest = agencyAction(
  { name: "draftFile.attachFromRequest", may: "publishTask", input: fromRequest },
  async ({ tx, viewer, input }) => {
    const to = await findOwner(tx, viewer, input);
    if (!to.ok) return to;
    const [file] = await tx
      .select({
        originalKey: requestFiles.id,
        name: requestFiles.name,
        mediaType: requestFiles.mediaType,
        sizeBytes: requestFiles.sizeBytes,
      })
      .from(requestFiles)
      .innerJoin(jobs, eq(jobs.requestId, requestFiles.requestId))
      .where(
        and(
          eq(requestFiles.id, input.requestFileId),
          eq(requestFiles.orgId, viewer.orgId),
          eq(jobs.id, to.value.jobId),
        ),
      );
    if (!file) return refuse("invalid", { requestFileId: "notAChoice" });
    await addFile(tx, viewer, to.value, file);
    return ok({ notice: "attached" });
  },
);

/** Takes a file off that has not gone out. Its original stays in the agency's store only where a request holds it. */
export const removeFile = agencyAction(
  { name: "draftFile.remove", may: "publishTask", input: plainFile },
  async ({ tx, viewer, input }) => {
    const freed = await removeFiles(tx, isSeen(viewer, input));
    dropAfterwards(freed.map((id) => ({ shelf: "agency", id })));
    return freed.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

/** Gives the partner a file that was added to a published task. */
export const shareFile = agencyAction(
  { name: "draftFile.share", may: "publishTask", input: plainFile },
  async ({ tx, viewer, input }) => {
    const shared = await giveFile(tx, viewer, input);
    if (!shared.ok) return shared;
    dropAfterwards(shared.value.map(({ to }) => ({ shelf: "exchange", id: to })));
    // Before the transaction ends: a file that cannot be handed over is not shared.
    await Promise.all(shared.value.map(handOver));
    return ok({ notice: "shared" });
  },
);

/** Takes a file back from the partner; it stays on record here. */
export const withdrawFile = agencyAction(
  { name: "draftFile.withdraw", may: "publishTask", input: plainFile },
  async ({ tx, viewer, input }) => {
    const gone = await takeBackFile(tx, viewer, input);
    if (!gone.ok) return gone;
    dropAfterwards([{ shelf: "exchange", id: gone.value }]);
    return ok({ notice: "fileWithdrawn" });
  },
);

/** Whether a file goes with the task or stays on the agency's side. */
export const decideFile = agencyAction(
  { name: "draftFile.decide", may: "publishTask", input: fileDecision },
  async ({ tx, viewer, input }) => {
    const saved = await tx
      .update(draftFiles)
      .set({ isPrivate: input.decision === "private", version: sql`${draftFiles.version} + 1` })
      .where(isSeen(viewer, input))
      .returning({ id: draftFiles.id });
    return saved.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

/** Cleans a file again: one whose cleaning was cut off, or that was refused for a lack of time or memory. */
export const cleanAgain = agencyAction(
  { name: "draftFile.cleanAgain", may: "publishTask", input: plainFile },
  ({ tx, viewer, input }) => cleanAnew(tx, viewer, input),
);

/** Somebody of the agency has looked at this very picture and says that nothing in it names the client. */
export const confirmPicture = agencyAction(
  { name: "draftFile.confirm", may: "publishTask", input: confirmation },
  async ({ tx, viewer, input }) => {
    const picture = await findPicture(tx, viewer, input);
    if (!picture.ok) return picture;
    await tx
      .update(draftFilePictures)
      .set({ confirmedBy: viewer.userId, confirmedName: viewer.name, confirmedAt: sql`now()` })
      .where(eq(draftFilePictures.id, input.pictureId));
    return ok({ notice: "confirmed" });
  },
);

/** Blacks out what the boxes cover: the clean copy is built anew, and the picture must be confirmed again. */
export const blackOut = agencyAction(
  { name: "draftFile.blackOut", may: "publishTask", input: blackening },
  async ({ tx, viewer, input }) => {
    const picture = await findPicture(tx, viewer, input);
    if (!picture.ok) return picture;
    const { fileId, version, ...size } = picture.value;
    const boxes = readBoxes(`${input.boxes};${input.box}`, size);
    if (!boxes) return refuse("invalid", { boxes: "invalid" });
    const sent = await cleanAnew(tx, viewer, { fileId, version });
    if (!sent.ok) return sent;
    await tx
      .update(draftFilePictures)
      .set({ boxes, confirmedBy: null, confirmedName: "", confirmedAt: null })
      .where(eq(draftFilePictures.id, input.pictureId));
    return sent;
  },
);

/**
 * Says why a place in a file's text may stand: the file cannot be reworded, only replaced. In a picture it speaks of the
 * spot, however often that was read.
 */
export const decideInFile = agencyAction(
  { name: "draftFile.decideLeak", may: "publishTask", input: inFile },
  async ({ tx, viewer, input }) => {
    const of = await originOfFile(tx, viewer.orgId, input.fileId);
    if (!of) return refuse("notFound");
    const [file] = await waitingFiles(tx, viewer.orgId, { fileId: input.fileId });
    const part = file && partsOfFile(file).find(({ field }) => field === input.field);
    if (!part) return refuse("notInThisState");
    const { clientId, place, answer: verdict, reason } = input;
    const { text, words } = part;
    const decided = await decidePlace(tx, viewer, of, {
      ...{ surface: "file", text, clientId, place, verdict, reason },
      ...(words ? { words } : {}),
    });
    return decided.ok ? ok({ notice: "decided" }) : decided;
  },
);

/** Where files may be added: a draft, or a task that is not closed. */
async function findOwner(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { draftId, taskId }: { readonly draftId: string | null; readonly taskId: string | null },
): Promise<Result<Where & Owner>> {
  const of = draftId
    ? await originOfDraft(tx, viewer.orgId, draftId)
    : taskId
      ? await originOfTask(tx, viewer.orgId, taskId)
      : undefined;
  if (!of) return refuse("notFound");
  if (draftId) return ok({ ...of, draftId });
  const task = taskId ? await findTaskToMove(tx, taskId) : undefined;
  if (!task) return refuse("notFound");
  return isEditable(task.state) ? ok({ ...of, taskId: task.id }) : refuse("notInThisState");
}

type Owner = { readonly draftId?: string; readonly taskId?: string };

/** The file as it was seen, while it has not gone out. */
const isSeen = (viewer: AgencyViewer, { fileId, version }: SeenFile) =>
  and(belongsTo(viewer.orgId, { fileId }), eq(draftFiles.version, version), isWaiting);

type Original = Pick<typeof draftFiles.$inferInsert, "name" | "mediaType" | "sizeBytes" | "originalKey">;

async function addFile(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { draftId, taskId }: Owner,
  original: Original,
): Promise<void> {
  const id = crypto.randomUUID();
  const to = draftId ? { draftId } : { taskId: taskId ?? null };
  await tx
    .insert(draftFiles)
    .values({ id, orgId: viewer.orgId, ...to, ...original, authorId: viewer.userId });
  after(() => cleanWaiting(viewer, "brief", id));
}

async function cleanAnew(tx: AgencyTx, viewer: AgencyViewer, { fileId: id, version }: SeenFile) {
  if (!(await sendToCleaning(tx, viewer.orgId, "brief", { id, version }))) return refuse("changedMeanwhile");
  after(() => cleanWaiting(viewer, "brief", id));
  return ok({ notice: "cleaning" as const });
}

/** The picture as it was seen, of a file that is clean. */
async function findPicture(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { pictureId, seen }: { readonly pictureId: string; readonly seen: string },
): Promise<Result<SeenFile & { readonly width: number; readonly height: number }>> {
  const [picture] = await tx
    .select({
      fileId: draftFiles.id,
      version: draftFiles.version,
      state: draftFiles.state,
      sha256: draftFilePictures.previewSha256,
      width: draftFilePictures.width,
      height: draftFilePictures.height,
    })
    .from(draftFilePictures)
    .innerJoin(draftFiles, eq(draftFiles.id, draftFilePictures.draftFileId))
    .where(and(eq(draftFilePictures.id, pictureId), eq(draftFilePictures.orgId, viewer.orgId), isWaiting));
  if (!picture) return refuse("notFound");
  const { state, sha256, ...found } = picture;
  return state === "ready" && sha256 === seen ? ok(found) : refuse("changedMeanwhile");
}
