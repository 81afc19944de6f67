import { and, asc, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { jobMilestones } from "@/db/schema/agency/job_milestones";

const MOST = 100;

/** The interim dates of one job in their order: for whoever shows the job, in a transaction of their own. */
export const selectMilestones = (tx: AgencyTx, viewer: AgencyViewer, jobId: string) =>
  tx
    .select(columns)
    .from(jobMilestones)
    .where(and(eq(jobMilestones.jobId, jobId), eq(jobMilestones.orgId, viewer.orgId)))
    .orderBy(asc(jobMilestones.dueOn), asc(jobMilestones.id))
    .limit(MOST);

/** One of them; missing and foreign look the same. */
export async function findMilestone(tx: AgencyTx, viewer: AgencyViewer, milestoneId: string) {
  const [milestone] = await tx
    .select(columns)
    .from(jobMilestones)
    .where(and(eq(jobMilestones.id, milestoneId), eq(jobMilestones.orgId, viewer.orgId)));
  return milestone;
}

const columns = {
  id: jobMilestones.id,
  name: jobMilestones.name,
  dueOn: jobMilestones.dueOn,
  doneAt: jobMilestones.doneAt,
  doneName: jobMilestones.doneName,
  version: jobMilestones.version,
};
