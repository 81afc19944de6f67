import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { approvals } from "@/db/schema/agency/approvals";
import { incidents } from "@/db/schema/agency/incidents";
import { jobMilestones } from "@/db/schema/agency/job_milestones";
import { jobs } from "@/db/schema/agency/jobs";
import { requests } from "@/db/schema/agency/requests";
import { todos } from "@/db/schema/agency/todos";
import { ACTIVE_JOB_STATES } from "@/domain/jobs";
import type { Matter } from "@/domain/meetings/agenda";

/** An agenda of more than this of one kind is no agenda. */
const MATTERS = 10;

/**
 * What is open with a client and could be settled at a table: critical situations, approvals that wait, requests without
 * an answer, jobs that wait for the client's word, interim dates that passed, promises that are due.
 */
export async function selectMatters(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { id: meetingId, clientId }: { readonly id: string; readonly clientId: string },
  today: string,
): Promise<Matter[]> {
  const [situations, asked, open, waiting, late, owed] = await Promise.all([
    tx
      .select({ id: incidents.id, title: incidents.title })
      .from(incidents)
      .where(
        and(eq(incidents.clientId, clientId), eq(incidents.orgId, viewer.orgId), isNull(incidents.closedAt)),
      )
      .orderBy(asc(incidents.openedAt))
      .limit(MATTERS),
    tx
      .select({ id: approvals.id, title: approvals.title })
      .from(approvals)
      .where(
        and(eq(approvals.clientId, clientId), eq(approvals.orgId, viewer.orgId), eq(approvals.state, "open")),
      )
      .orderBy(asc(approvals.createdAt))
      .limit(MATTERS),
    tx
      .select({
        id: requests.id,
        title: sql<string>`left(regexp_replace(${requests.body}, '\\s+', ' ', 'g'), 120)`,
      })
      .from(requests)
      .where(
        and(eq(requests.clientId, clientId), eq(requests.orgId, viewer.orgId), eq(requests.state, "open")),
      )
      .orderBy(asc(requests.receivedAt))
      .limit(MATTERS),
    tx
      .select({ id: jobs.id, title: jobs.title })
      .from(jobs)
      .where(and(eq(jobs.clientId, clientId), eq(jobs.orgId, viewer.orgId), eq(jobs.state, "draft")))
      .orderBy(asc(jobs.createdAt))
      .limit(MATTERS),
    tx
      .select({
        id: jobMilestones.id,
        title: sql<string>`${jobs.title} || ': ' || ${jobMilestones.name}`,
        on: jobMilestones.dueOn,
      })
      .from(jobMilestones)
      .innerJoin(jobs, eq(jobs.id, jobMilestones.jobId))
      .where(
        and(
          eq(jobs.clientId, clientId),
          eq(jobMilestones.orgId, viewer.orgId),
          inArray(jobs.state, [...ACTIVE_JOB_STATES]),
          isNull(jobMilestones.doneAt),
          sql`${jobMilestones.dueOn} < ${today}::date`,
        ),
      )
      .orderBy(asc(jobMilestones.dueOn))
      .limit(MATTERS),
    tx
      .select({ id: todos.id, title: todos.what, on: todos.dueOn })
      .from(todos)
      .where(
        and(
          eq(todos.clientId, clientId),
          eq(todos.orgId, viewer.orgId),
          isNull(todos.doneAt),
          // What this very meeting has decided is not what it is to speak of.
          sql`${todos.meetingId} is distinct from ${meetingId}::uuid`,
          sql`${todos.dueOn} <= ${today}::date`,
        ),
      )
      .orderBy(asc(todos.dueOn))
      .limit(MATTERS),
  ]);
  return [
    ...situations.map((row): Matter => ({ kind: "incident", ...row })),
    ...asked.map((row): Matter => ({ kind: "approval", ...row })),
    ...open.map((row): Matter => ({ kind: "request", ...row })),
    ...waiting.map((row): Matter => ({ kind: "job", ...row })),
    ...late.map((row): Matter => ({ kind: "milestone", ...row })),
    ...owed.map(({ on, ...row }): Matter => ({ kind: "todo", ...row, on: on ?? undefined })),
  ];
}
