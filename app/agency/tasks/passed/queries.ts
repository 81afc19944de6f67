import { and, eq } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { dossierOfTeam, isPassable, overridesOfTask, tracesOfTeam } from "@/db/agency/partner_traces";
import { passedFiles } from "@/db/schema/agency/passed_files";

/** The copies for the client of one task's deliveries, each with the traces of the team that are in it. */
export const getPassed = (viewer: AgencyViewer, taskId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [team, overrides, all] = await Promise.all([
      dossierOfTeam(tx, viewer.orgId, taskId),
      overridesOfTask(tx, viewer.orgId, taskId),
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
    return all.map(({ texts, ...file }) => {
      const own = overrides.filter(({ fileId }) => fileId === file.fileId);
      const traces = team ? tracesOfTeam(team, texts, own) : [];
      return { ...file, traces, isPassable: isPassable(traces) };
    });
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

/** A copy that names nobody of the team, as things stand now, but what a lead let go; undefined for any other. */
export const getPassedCopy = (viewer: AgencyViewer, taskId: string, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [team, overrides, [file]] = await Promise.all([
      dossierOfTeam(tx, viewer.orgId, taskId),
      overridesOfTask(tx, viewer.orgId, taskId),
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
    if (!team || !file?.key) return undefined;
    const own = overrides.filter((each) => each.fileId === fileId);
    if (!isPassable(tracesOfTeam(team, file.texts, own))) return undefined;
    return {
      id: file.key,
      name: `${file.name.replace(/\.[^.]*$/, "")}.${file.extension}`,
      mediaType: file.mediaType,
    };
  });
