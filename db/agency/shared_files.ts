import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { ok, type Result, refuse } from "@/domain/result";
import { isEditable } from "@/domain/tasks/states";
import { findTaskToMove } from "../exchange/moves";
import { draftFiles } from "../schema/agency/draft_files";
import { files } from "../schema/exchange/files";
import { outbox } from "../schema/exchange/outbox";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx, AgencyViewer } from "./access";
import { belongsTo, type CleanCopy, isWaiting, passFiles, publishFiles } from "./brief_files";
import { originOfTask } from "./decide";
import { closeWithdrawn } from "./decisions";

/** A file and the version of it that the person saw. */
export type SeenFile = { readonly fileId: string; readonly version: number };

/** What partners have or had of a task's files, and what stays here as the record of it, oldest first. */
export const goneFiles = (tx: AgencyTx, orgId: string, taskId: string) =>
  tx
    .select({
      id: draftFiles.id,
      name: draftFiles.name,
      sizeBytes: draftFiles.cleanSizeBytes,
      version: draftFiles.version,
      fileId: draftFiles.fileId,
      sharedName: sql<string>`coalesce(${files.name}, ${draftFiles.withdrawnAs})`,
      withdrawnAt: draftFiles.withdrawnAt,
      withdrawnName: draftFiles.withdrawnName,
    })
    .from(draftFiles)
    .leftJoin(files, eq(files.id, draftFiles.fileId))
    .where(and(belongsTo(orgId, { taskId }), sql`not (${isWaiting})`))
    .orderBy(asc(draftFiles.createdAt), asc(draftFiles.id));

/**
 * Gives the partner a file that was added to a published task: the same gate as publishing, and word of it.
 * @returns the clean copies whose bytes the caller must lay on the exchange's shelf before it commits; refuse:
 *   changedMeanwhile, notInThisState (the task is closed, or the file stays private), leak, filesWait
 */
export async function giveFile(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { fileId, version }: SeenFile,
): Promise<Result<readonly CleanCopy[]>> {
  const [file] = await tx
    .select({ taskId: draftFiles.taskId, isPrivate: draftFiles.isPrivate })
    .from(draftFiles)
    .where(and(belongsTo(viewer.orgId, { fileId }), isWaiting, eq(draftFiles.version, version)));
  if (!file?.taskId) return refuse("changedMeanwhile");
  if (file.isPrivate) return refuse("notInThisState");
  // One at a time for a task: files are numbered there.
  await tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.id, file.taskId)).for("update");
  const [task, of] = await Promise.all([
    findTaskToMove(tx, file.taskId),
    originOfTask(tx, viewer.orgId, file.taskId),
  ]);
  if (!task || !of) return refuse("notFound");
  if (!isEditable(task.state)) return refuse("notInThisState");
  const passed = await passFiles(tx, viewer.orgId, { fileId }, of);
  if (!passed.ok) return passed;
  // Of two people at once, the second finds it gone.
  if (passed.value[0]?.version !== version) return refuse("changedMeanwhile");
  const copies = await publishFiles(tx, task, passed.value);
  await tellPartner(tx, task);
  return ok(copies);
}

/**
 * Takes a file of the brief back: from now on it does not exist on the shared side. Here it stays on record.
 * @returns the key on the exchange's shelf that nothing names any more; refuse: changedMeanwhile
 */
export async function takeBackFile(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { fileId: draftFileId, version }: SeenFile,
): Promise<Result<string>> {
  const isSeen = and(
    belongsTo(viewer.orgId, { fileId: draftFileId }),
    eq(draftFiles.version, version),
    isNotNull(draftFiles.fileId),
  );
  const [file] = await tx
    .select({ fileId: draftFiles.fileId, taskId: draftFiles.taskId })
    .from(draftFiles)
    .where(isSeen)
    .for("update");
  if (!file?.fileId || !file.taskId) return refuse("changedMeanwhile");
  const [[shared], task] = await Promise.all([
    tx.select({ name: files.name }).from(files).where(eq(files.id, file.fileId)),
    findTaskToMove(tx, file.taskId),
  ]);
  if (!shared || !task) return refuse("notFound");
  await tx
    .update(draftFiles)
    .set({
      fileId: null,
      withdrawnAs: shared.name,
      withdrawnAt: sql`now()`,
      withdrawnName: viewer.name,
      version: version + 1,
    })
    .where(isSeen);
  await tx.delete(files).where(and(eq(files.id, file.fileId), eq(files.agencyOrgId, viewer.orgId)));
  await closeWithdrawn(tx, viewer, draftFileId);
  await tellPartner(tx, task);
  return ok(file.fileId);
}

const tellPartner = (
  tx: AgencyTx,
  { id: taskId, agencyOrgId, partnerOrgId }: NonNullable<Awaited<ReturnType<typeof findTaskToMove>>>,
) => tx.insert(outbox).values({ taskId, agencyOrgId, partnerOrgId, kind: "files", toSide: "partner" });
