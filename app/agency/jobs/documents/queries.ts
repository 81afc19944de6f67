import { and, desc, eq } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { listSources } from "@/db/agency/documents";
import { shownFiles } from "@/db/schema/agency/shown_files";

const MOST = 100;

/** What of a job is laid out for the client, what was, and what could be. One round trip. */
export const getDocuments = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [shown, sources] = await Promise.all([
      tx
        .select({
          id: shownFiles.id,
          name: shownFiles.name,
          origin: shownFiles.origin,
          sourceId: shownFiles.sourceId,
          sizeBytes: shownFiles.sizeBytes,
          authorName: shownFiles.authorName,
          createdAt: shownFiles.createdAt,
          withdrawnAt: shownFiles.withdrawnAt,
          withdrawnName: shownFiles.withdrawnName,
        })
        .from(shownFiles)
        .where(and(eq(shownFiles.jobId, jobId), eq(shownFiles.orgId, viewer.orgId)))
        .orderBy(desc(shownFiles.createdAt))
        .limit(MOST),
      listSources(tx, viewer.orgId, jobId),
    ]);
    const open = shown.filter(({ withdrawnAt }) => !withdrawnAt);
    return { shown, sources: sources.filter(({ id }) => !open.some(({ sourceId }) => sourceId === id)) };
  });

export type Documents = Awaited<ReturnType<typeof getDocuments>>;
