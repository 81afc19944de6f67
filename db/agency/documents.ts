import { and, asc, eq, isNotNull, or, sql } from "drizzle-orm";
import type { ShownOrigin } from "@/domain/documents";
import { ok, type Result, refuse, refuseTrace } from "@/domain/result";
import { draftFiles } from "../schema/agency/draft_files";
import { jobs } from "../schema/agency/jobs";
import { passedFiles } from "../schema/agency/passed_files";
import { requestFiles } from "../schema/agency/request_files";
import { taskDrafts } from "../schema/agency/task_drafts";
import { taskLinks } from "../schema/agency/task_links";
import type { AgencyTx } from "./access";
import { dossierOfTeam, isPassable, overridesOfTask, tracesOfTeam } from "./partner_traces";

/** A file of a job that could be laid out for the client. */
export type Source = {
  readonly origin: ShownOrigin;
  readonly id: string;
  readonly name: string;
};

const MOST = 100;

/**
 * The files of a job that may be shown: what came with its request, what the agency laid beside its tasks, and the clean copies
 * of deliveries. Of the last only `takeSource` says whether they really may go, as it reads their whole text.
 */
export async function listSources(tx: AgencyTx, orgId: string, jobId: string): Promise<Source[]> {
  const [came, laid, delivered] = await Promise.all([
    tx
      .select({ id: requestFiles.id, name: requestFiles.name })
      .from(requestFiles)
      .innerJoin(jobs, eq(jobs.requestId, requestFiles.requestId))
      .where(and(eq(jobs.id, jobId), eq(requestFiles.orgId, orgId)))
      .orderBy(asc(requestFiles.at))
      .limit(MOST),
    tx
      .select({ id: draftFiles.id, name: draftFiles.name })
      .from(draftFiles)
      .leftJoin(taskDrafts, eq(taskDrafts.id, draftFiles.draftId))
      .leftJoin(taskLinks, eq(taskLinks.taskId, draftFiles.taskId))
      .where(
        and(
          eq(draftFiles.orgId, orgId),
          or(eq(taskDrafts.jobId, jobId), eq(taskLinks.jobId, jobId)),
          // What came with the request stands above already.
          sql`not exists (select from agency.request_files r where r.id = ${draftFiles.originalKey})`,
        ),
      )
      .orderBy(asc(draftFiles.createdAt))
      .limit(MOST),
    tx
      .select({ id: passedFiles.id, name: passedFiles.name })
      .from(passedFiles)
      .innerJoin(taskLinks, eq(taskLinks.taskId, passedFiles.taskId))
      .where(
        and(
          eq(taskLinks.jobId, jobId),
          eq(passedFiles.orgId, orgId),
          eq(passedFiles.state, "ready"),
          isNotNull(passedFiles.cleanKey),
        ),
      )
      .orderBy(asc(passedFiles.createdAt))
      .limit(MOST),
  ]);
  const as = (origin: ShownOrigin, rows: readonly { id: string; name: string }[]) =>
    rows.map((row): Source => ({ origin, ...row }));
  return [...as("own", laid), ...as("client", came), ...as("partner", delivered)];
}

/** What is laid out: the bytes that a name stands for. */
export type Document = {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
};

/**
 * One of a job's files, to be shown. A delivery passes as its clean copy alone, and only if nothing in it points to the team as
 * things stand now, but what a lead let go.
 * @returns refuse: notFound; partnerTrace with the places, on the field `source`
 */
export async function takeSource(
  tx: AgencyTx,
  orgId: string,
  jobId: string,
  { origin, id }: { readonly origin: ShownOrigin; readonly id: string },
): Promise<Result<Document>> {
  const known = (await listSources(tx, orgId, jobId)).some(
    (source) => source.origin === origin && source.id === id,
  );
  if (!known) return refuse("notFound");
  if (origin === "partner") return takeDelivery(tx, orgId, id);
  const [file] =
    origin === "client"
      ? await tx
          .select({
            key: requestFiles.id,
            name: requestFiles.name,
            mediaType: requestFiles.mediaType,
            sizeBytes: requestFiles.sizeBytes,
          })
          .from(requestFiles)
          .where(eq(requestFiles.id, id))
      : await tx
          .select({
            key: draftFiles.originalKey,
            name: draftFiles.name,
            mediaType: draftFiles.mediaType,
            sizeBytes: draftFiles.sizeBytes,
          })
          .from(draftFiles)
          .where(eq(draftFiles.id, id));
  return file ? ok(file) : refuse("notFound");
}

async function takeDelivery(tx: AgencyTx, orgId: string, passedId: string): Promise<Result<Document>> {
  const [file] = await tx
    .select({
      taskId: passedFiles.taskId,
      fileId: passedFiles.fileId,
      key: passedFiles.cleanKey,
      name: passedFiles.name,
      extension: passedFiles.extension,
      mediaType: passedFiles.cleanMediaType,
      sizeBytes: passedFiles.cleanSizeBytes,
      texts: passedFiles.texts,
    })
    .from(passedFiles)
    .where(and(eq(passedFiles.id, passedId), eq(passedFiles.orgId, orgId), eq(passedFiles.state, "ready")));
  if (!file?.key) return refuse("notFound");
  const [team, overrides] = await Promise.all([
    dossierOfTeam(tx, orgId, file.taskId),
    overridesOfTask(tx, orgId, file.taskId),
  ]);
  if (!team) return refuse("notFound");
  const own = overrides.filter(({ fileId }) => fileId === file.fileId);
  const traces = tracesOfTeam(team, file.texts, own);
  if (!isPassable(traces)) {
    const left = traces.filter(({ override }) => !override).map(({ text }) => text);
    return refuseTrace({ source: [...new Set(left)] });
  }
  const { key, mediaType, sizeBytes } = file;
  return ok({ key, mediaType, sizeBytes, name: `${file.name.replace(/\.[^.]*$/, "")}.${file.extension}` });
}
