"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { jobMilestones } from "@/db/schema/agency/job_milestones";
import { jobs } from "@/db/schema/agency/jobs";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findMilestone } from "./queries";
import { milestoneEdit, milestoneMark, milestoneRemoval, newMilestone } from "./schema";

export const createMilestone = agencyAction(
  { name: "milestone.create", may: "writeJob", input: newMilestone },
  async ({ tx, viewer, input }) => {
    const [job] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.id, input.jobId), eq(jobs.orgId, viewer.orgId)));
    if (!job) return refuse("notFound");
    await tx.insert(jobMilestones).values({ id: crypto.randomUUID(), orgId: viewer.orgId, ...input });
    return ok({ notice: "saved" });
  },
);

export const saveMilestone = agencyAction(
  { name: "milestone.save", may: "writeJob", input: milestoneEdit },
  async ({ tx, viewer, input }) => {
    const { name, dueOn } = input;
    if (await update(tx, viewer, input, { name, dueOn })) return ok({ notice: "saved" });
    const now = await findMilestone(tx, viewer, input.milestoneId);
    return now ? refuseStale(now.version, { name: now.name, dueOn: now.dueOn }) : refuse("notFound");
  },
);

/** Reached, or after all not yet. */
export const markMilestone = agencyAction(
  { name: "milestone.mark", may: "writeJob", input: milestoneMark },
  async ({ tx, viewer, input }) => {
    const change =
      input.mark === "done" ? { doneAt: new Date(), doneName: viewer.name } : { doneAt: null, doneName: "" };
    if (await update(tx, viewer, input, change)) return ok({ notice: "saved" });
    return (await findMilestone(tx, viewer, input.milestoneId))
      ? refuse("changedMeanwhile")
      : refuse("notFound");
  },
);

export const removeMilestone = agencyAction(
  { name: "milestone.remove", may: "writeJob", input: milestoneRemoval },
  async ({ tx, viewer, input }) => {
    const gone = await tx
      .delete(jobMilestones)
      .where(seen(viewer, input))
      .returning({ id: jobMilestones.id });
    return gone.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

type Seen = { readonly milestoneId: string; readonly version: number };

async function update(
  tx: AgencyTx,
  viewer: AgencyViewer,
  at: Seen,
  change: Partial<typeof jobMilestones.$inferInsert>,
): Promise<boolean> {
  const saved = await tx
    .update(jobMilestones)
    .set({ ...change, version: at.version + 1 })
    .where(seen(viewer, at))
    .returning({ id: jobMilestones.id });
  return saved.length > 0;
}

const seen = (viewer: AgencyViewer, { milestoneId, version }: Seen) =>
  and(
    eq(jobMilestones.id, milestoneId),
    eq(jobMilestones.orgId, viewer.orgId),
    eq(jobMilestones.version, version),
  );
