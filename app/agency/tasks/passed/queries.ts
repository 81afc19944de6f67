import { and, eq } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { dossierOfTeam, tracesOfTeam } from "@/db/agency/partner_traces";
import { passedFiles } from "@/db/schema/agency/passed_files";

/** The copies for the client of one task's deliveries, each with the traces of the team that are in it. */
export const getPassed = (viewer: AgencyViewer, taskId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [team, all] = await Promise.all([
      dossierOfTeam(tx, viewer.orgId, taskId),
      tx
        .select({
          id: passedFiles.id,
          fileId: passedFiles.fileId,
          name: passedFiles.name,
          state: passedFiles.state,
          reason: passedFiles.reason,
          progress: passedFiles.progress,
          workedAt: passedFiles.workedAt,
          extension: passedFiles.extension,
          texts: passedFiles.texts,
          version: passedFiles.version,
        })
        .from(passedFiles)
        .where(and(eq(passedFiles.taskId, taskId), eq(passedFiles.orgId, viewer.orgId))),
    ]);
    return all.map(({ texts, ...file }) => ({ ...file, traces: team ? tracesOfTeam(team, texts) : [] }));
  });

export type PassedFile = Awaited<ReturnType<typeof getPassed>>[number];

/** How far the copies of one task are. */
export const getPassedProgress = (viewer: AgencyViewer, taskId: string) =>
  readAsAgency(viewer, (tx) =>
    tx
      .select({ id: passedFiles.id, state: passedFiles.state, progress: passedFiles.progress })
      .from(passedFiles)
      .where(and(eq(passedFiles.taskId, taskId), eq(passedFiles.orgId, viewer.orgId))),
  );

/** A copy that names nobody of the team, looked through as things stand now; undefined for any other. */
export const getPassedCopy = (viewer: AgencyViewer, taskId: string, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [team, [file]] = await Promise.all([
      dossierOfTeam(tx, viewer.orgId, taskId),
      tx
        .select({
          name: passedFiles.name,
          key: passedFiles.cleanKey,
          extension: passedFiles.extension,
          mediaType: passedFiles.cleanMediaType,
          texts: passedFiles.texts,
        })
        .from(passedFiles)
        .where(
          and(
            eq(passedFiles.fileId, fileId),
            eq(passedFiles.taskId, taskId),
            eq(passedFiles.orgId, viewer.orgId),
            eq(passedFiles.state, "ready"),
          ),
        ),
    ]);
    if (!team || !file?.key || tracesOfTeam(team, file.texts).length > 0) return undefined;
    return {
      id: file.key,
      name: `${file.name.replace(/\.[^.]*$/, "")}.${file.extension}`,
      mediaType: file.mediaType,
    };
  });
