"use server";

import { and, eq, sql } from "drizzle-orm";
import { after } from "next/server";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { filesOfDraft, partsOf } from "@/db/agency/brief_files";
import { decidePlace, originOfDraft } from "@/db/agency/decide";
import { draftFilePictures } from "@/db/schema/agency/draft_file_pictures";
import { draftFiles } from "@/db/schema/agency/draft_files";
import { jobs } from "@/db/schema/agency/jobs";
import { requestFiles } from "@/db/schema/agency/request_files";
import { readBoxes } from "@/domain/files/pictures";
import { ok, type Result, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { cleanWaiting } from "@/platform/agency/cleaning";
import { keepOriginal } from "@/platform/files/original";
import { attachment, blackening, confirmation, fileDecision, fromRequest, inFile, plainFile } from "./schema";

/** Keeps the originals on the agency's side and has them cleaned; the page need not wait for that. */
export const attachFile = agencyAction(
  { name: "draftFile.attach", may: "publishTask", input: attachment },
  async ({ tx, viewer, input }) => {
    if (input.files.length === 0) return refuse("invalid", { files: "required" });
    if (!(await originOfDraft(tx, viewer.orgId, input.draftId))) return refuse("notFound");
    for (const file of input.files) {
      const kept = await keepOriginal(file);
      if (!kept.ok) return kept;
      const { id: originalKey, ...facts } = kept.value;
      await addFile(tx, viewer, input.draftId, { ...facts, originalKey });
    }
    return ok({ notice: "attached" });
  },
);

/** Takes a file that came with the job's request; its original is shared, not copied. */
export const attachFromRequest = agencyAction(
  { name: "draftFile.attachFromRequest", may: "publishTask", input: fromRequest },
  async ({ tx, viewer, input }) => {
    const of = await originOfDraft(tx, viewer.orgId, input.draftId);
    if (!of) return refuse("notFound");
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
          eq(jobs.id, of.jobId),
        ),
      );
    if (!file) return refuse("invalid", { requestFileId: "notAChoice" });
    await addFile(tx, viewer, input.draftId, file);
    return ok({ notice: "attached" });
  },
);

/** Takes a file off the draft. Its original stays in the agency's store only where a request holds it. */
export const removeFile = agencyAction(
  { name: "draftFile.remove", may: "publishTask", input: plainFile },
  async ({ tx, viewer, input }) => {
    const gone = await tx.delete(draftFiles).where(isSeen(viewer, input)).returning({ id: draftFiles.id });
    return gone.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
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
  ({ tx, viewer, input }) => sendToCleaning(tx, viewer, input),
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
    const sent = await sendToCleaning(tx, viewer, { fileId, version });
    if (!sent.ok) return sent;
    await tx
      .update(draftFilePictures)
      .set({ boxes, confirmedBy: null, confirmedName: "", confirmedAt: null })
      .where(eq(draftFilePictures.id, input.pictureId));
    return sent;
  },
);

/** Says why a place in a file's text may stand: the file cannot be reworded, only replaced. */
export const decideInFile = agencyAction(
  { name: "draftFile.decideLeak", may: "publishTask", input: inFile },
  async ({ tx, viewer, input }) => {
    const of = await originOfDraft(tx, viewer.orgId, input.draftId);
    if (!of) return refuse("notFound");
    const parts = partsOf(await filesOfDraft(tx, viewer.orgId, input.draftId));
    const part = parts.find(({ field }) => field === input.field);
    if (!part) return refuse("notInThisState");
    const { clientId, place, answer: verdict, reason } = input;
    const at = { surface: "file", text: part.text, clientId, place, verdict, reason };
    const decided = await decidePlace(tx, viewer, of, at);
    return decided.ok ? ok({ notice: "decided" }) : decided;
  },
);

type Seen = { readonly fileId: string; readonly version: number };

/** The file as it was seen, while it still waits on a draft. */
const isSeen = (viewer: AgencyViewer, { fileId, version }: Seen) =>
  and(
    eq(draftFiles.id, fileId),
    eq(draftFiles.orgId, viewer.orgId),
    eq(draftFiles.version, version),
    sql`${draftFiles.draftId} is not null`,
  );

type Original = Pick<typeof draftFiles.$inferInsert, "name" | "mediaType" | "sizeBytes" | "originalKey">;

async function addFile(
  tx: AgencyTx,
  viewer: AgencyViewer,
  draftId: string,
  original: Original,
): Promise<void> {
  const id = crypto.randomUUID();
  await tx
    .insert(draftFiles)
    .values({ id, orgId: viewer.orgId, draftId, ...original, authorId: viewer.userId });
  after(() => cleanWaiting(viewer, "brief", id));
}

async function sendToCleaning(tx: AgencyTx, viewer: AgencyViewer, seen: Seen) {
  const sent = await tx
    .update(draftFiles)
    .set({
      state: "cleaning",
      reason: "",
      progress: 0,
      workedAt: sql`now()`,
      version: sql`${draftFiles.version} + 1`,
    })
    .where(isSeen(viewer, seen))
    .returning({ id: draftFiles.id });
  if (sent.length === 0) return refuse("changedMeanwhile");
  after(() => cleanWaiting(viewer, "brief", seen.fileId));
  return ok({ notice: "cleaning" as const });
}

/** The picture as it was seen, of a file that is clean. */
async function findPicture(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { pictureId, seen }: { readonly pictureId: string; readonly seen: string },
): Promise<Result<Seen & { readonly width: number; readonly height: number }>> {
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
    .where(
      and(
        eq(draftFilePictures.id, pictureId),
        eq(draftFilePictures.orgId, viewer.orgId),
        sql`${draftFiles.draftId} is not null`,
      ),
    );
  if (!picture) return refuse("notFound");
  const { state, sha256, ...found } = picture;
  return state === "ready" && sha256 === seen ? ok(found) : refuse("changedMeanwhile");
}
