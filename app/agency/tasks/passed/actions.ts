"use server";

import { and, eq, sql } from "drizzle-orm";
import { after } from "next/server";
import { sendToCleaning } from "@/db/agency/cleaning";
import { overrideTrace } from "@/db/agency/partner_traces";
import { passedFiles } from "@/db/schema/agency/passed_files";
import { files } from "@/db/schema/exchange/files";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { cleanWaiting } from "@/platform/agency/cleaning";
import { extensionOf } from "@/platform/files/kinds";
import { passedAgain, passing, traceOverride } from "./schema";

/** Makes the copy of a delivered file that may go on to the client. */
export const passFile = agencyAction(
  { name: "passedFile.prepare", may: "reviewDelivery", input: passing },
  async ({ tx, viewer, input }) => {
    const [delivered] = await tx
      .select({ id: files.id, name: files.name, taskId: files.taskId })
      .from(files)
      .where(
        and(
          eq(files.id, input.fileId),
          eq(files.taskId, input.taskId),
          eq(files.agencyOrgId, viewer.orgId),
          eq(files.origin, "delivery"),
        ),
      );
    if (!delivered) return refuse("notFound");
    const [counted] = await tx
      .select({ number: sql<number>`count(*)::int + 1` })
      .from(passedFiles)
      .where(and(eq(passedFiles.taskId, input.taskId), eq(passedFiles.orgId, viewer.orgId)));
    const id = crypto.randomUUID();
    const { orgId, userId: authorId } = viewer;
    // The name's extension alone counts: the rest may name the team.
    const name = `file-${counted?.number ?? 1}.${extensionOf(delivered.name) ?? "bin"}`;
    const of = { taskId: delivered.taskId, fileId: delivered.id, originalKey: delivered.id };
    await tx.insert(passedFiles).values({ id, orgId, ...of, name, authorId });
    after(() => cleanWaiting(viewer, "passed", id));
    return ok({ notice: "cleaning" });
  },
);

/** Cleans it again: the cleaning was cut off, or refused for a lack of time or memory. */
export const passFileAgain = agencyAction(
  { name: "passedFile.again", may: "reviewDelivery", input: passedAgain },
  async ({ tx, viewer, input }) => {
    const seen = { id: input.passedId, version: input.version };
    if (!(await sendToCleaning(tx, viewer.orgId, "passed", seen))) return refuse("changedMeanwhile");
    after(() => cleanWaiting(viewer, "passed", input.passedId));
    return ok({ notice: "cleaning" });
  },
);

/** A lead lets a trace of the team go on to the client, with a written reason. */
export const letTraceThrough = agencyAction(
  { name: "passedFile.override", may: "overrideLeak", input: traceOverride },
  async ({ tx, viewer, input }) => {
    const done = await overrideTrace(tx, viewer, input);
    return done.ok ? ok({ notice: "decided" }) : done;
  },
);
