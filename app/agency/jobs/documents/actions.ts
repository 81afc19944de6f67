"use server";

import { and, eq, isNull } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { checkTraces } from "@/db/agency/client_traces";
import { type Document, takeSource } from "@/db/agency/documents";
import { jobs } from "@/db/schema/agency/jobs";
import { shownFiles } from "@/db/schema/agency/shown_files";
import type { ShownOrigin } from "@/domain/documents";
import { ok, type Result, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { dropAfterwards } from "@/platform/files/drop";
import { keepOriginal } from "@/platform/files/original";
import { showing, upload, withdrawing } from "./schema";

/** Lays one of the job's files out for the client. A partner's delivery passes the gate for traces of the team first. */
export const showDocument = agencyAction(
  { name: "document.show", may: "askApproval", input: showing },
  async ({ tx, viewer, input: { jobId, source, name } }) => {
    const job = await findJob(tx, viewer, jobId);
    if (!job) return refuse("notFound");
    const taken = await takeSource(tx, viewer.orgId, jobId, source);
    if (!taken.ok) return taken;
    const called = named(taken.value.name, name);
    const from = { origin: source.origin, sourceId: source.id };
    return layOut(tx, viewer, job, from, { ...taken.value, name: called });
  },
);

/** Lays out a document of the agency's own that belongs to no task: a report, a contract. */
export const uploadDocument = agencyAction(
  { name: "document.upload", may: "askApproval", input: upload },
  async ({ tx, viewer, input: { jobId, files } }) => {
    const job = await findJob(tx, viewer, jobId);
    if (!job) return refuse("notFound");
    if (files.length === 0) return refuse("invalid", { files: "required" });
    for (const file of files) {
      const kept = await keepOriginal(file);
      if (!kept.ok) return kept;
      const { id: key, ...facts } = kept.value;
      // Wanted or not, the row will tell.
      dropAfterwards([{ shelf: "agency", id: key }]);
      const shown = await layOut(
        tx,
        viewer,
        job,
        { origin: "own", sourceId: key },
        { key, ...facts },
        "files",
      );
      if (!shown.ok) return shown;
    }
    return ok({ notice: "fileShown" });
  },
);

/** Takes it off the page again; whoever has it already has it. */
export const withdrawDocument = agencyAction(
  { name: "document.withdraw", may: "askApproval", input: withdrawing },
  async ({ tx, viewer, input: { documentId } }) => {
    const taken = await tx
      .update(shownFiles)
      .set({ withdrawnAt: new Date(), withdrawnName: viewer.name })
      .where(
        and(
          eq(shownFiles.id, documentId),
          eq(shownFiles.orgId, viewer.orgId),
          isNull(shownFiles.withdrawnAt),
        ),
      )
      .returning({ id: shownFiles.id });
    return taken.length > 0 ? ok({ notice: "fileWithdrawn" }) : refuse("notInThisState");
  },
);

type Job = NonNullable<Awaited<ReturnType<typeof findJob>>>;

async function findJob(tx: AgencyTx, viewer: AgencyViewer, jobId: string) {
  const [job] = await tx
    .select({ id: jobs.id, clientId: jobs.clientId })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId)));
  return job;
}

/** @param field where a trace in the name is told */
async function layOut(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { id: jobId, clientId }: Job,
  from: { readonly origin: ShownOrigin; readonly sourceId: string },
  { key, name, mediaType, sizeBytes }: Document,
  field: "name" | "files" = "name",
): Promise<Result<{ notice: "fileShown" }>> {
  const { orgId, userId: authorId, name: authorName } = viewer;
  const clean = await checkTraces(tx, orgId, clientId, { [field]: name });
  if (!clean.ok) return clean;
  const shown = await tx
    .insert(shownFiles)
    .values({ orgId, clientId, jobId, ...from, key, name, mediaType, sizeBytes, authorId, authorName })
    .onConflictDoNothing()
    .returning({ id: shownFiles.id });
  return shown.length > 0 ? ok({ notice: "fileShown" }) : refuse("alreadyExists");
}

/** What somebody typed, with the ending that the file has; its own name where nothing was typed. */
function named(own: string, typed: string): string {
  if (typed === "") return own;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(own)?.[0] ?? "";
  return typed.toLowerCase().endsWith(ending.toLowerCase()) ? typed : `${typed}${ending}`;
}
