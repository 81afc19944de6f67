import { and, desc, eq, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { findTaskFile, readTaskPage } from "@/db/exchange/task_page";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { taskLinks } from "@/db/schema/agency/task_links";
import { taskNotes } from "@/db/schema/agency/task_notes";
import { projects } from "@/db/schema/exchange/projects";
import { taskMoves } from "@/db/schema/exchange/task_moves";
import { tasks } from "@/db/schema/exchange/tasks";
import { organisations } from "@/db/schema/identity/organisations";
import { agencyMay } from "@/domain/roles";

/** Talk, notes and time are shown up to so many, the latest. */
const SHOWN = 200;

/** Everything on one task's page, both sides of it, in one round trip; undefined when this agency has no such task. */
export const getTask = (viewer: AgencyViewer, taskId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [task, moves, page, notes] = await Promise.all([
      findTask(tx, viewer, taskId),
      tx
        .select({
          id: taskMoves.id,
          verb: taskMoves.verb,
          reason: taskMoves.reason,
          actorName: taskMoves.actorName,
          actorSide: taskMoves.actorSide,
          at: taskMoves.at,
        })
        .from(taskMoves)
        .where(and(eq(taskMoves.taskId, taskId), eq(taskMoves.agencyOrgId, viewer.orgId)))
        .orderBy(desc(taskMoves.at)),
      readTaskPage(tx, { taskId, side: "agency", orgId: viewer.orgId }, SHOWN),
      tx
        .select({
          id: taskNotes.id,
          body: taskNotes.body,
          authorName: taskNotes.authorName,
          at: taskNotes.at,
        })
        .from(taskNotes)
        .where(and(eq(taskNotes.taskId, taskId), eq(taskNotes.orgId, viewer.orgId)))
        .orderBy(desc(taskNotes.at))
        .limit(SHOWN),
    ]);
    if (!task) return undefined;
    return {
      task,
      moves,
      ...page,
      notes,
    };
  });

export type TaskPage = NonNullable<Awaited<ReturnType<typeof getTask>>>;

async function findTask(tx: AgencyTx, viewer: AgencyViewer, taskId: string) {
  const mayReadPrice = agencyMay(viewer.role, "readClientMoney");
  const [task] = await tx
    .select({
      id: tasks.id,
      number: tasks.number,
      title: tasks.title,
      body: tasks.body,
      state: tasks.state,
      isBlocked: tasks.isBlocked,
      blockedReason: tasks.blockedReason,
      feeMinor: tasks.feeMinor,
      currency: tasks.currency,
      estimateMinutes: tasks.estimateMinutes,
      dueOn: tasks.dueOn,
      assigneeName: tasks.assigneeName,
      returnCount: tasks.returnCount,
      loggedMinutes: tasks.loggedMinutes,
      version: tasks.version,
      offeredAt: tasks.offeredAt,
      engagementId: tasks.engagementId,
      codename: projects.codename,
      partnerName: organisations.name,
      clientId: clients.id,
      clientName: clients.name,
      jobId: jobs.id,
      jobTitle: jobs.title,
      jobDeadlineOn: jobs.deadlineOn,
      priceMinor: mayReadPrice ? jobs.priceMinor : sql<null>`null`,
      priceCurrency: jobs.currency,
    })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .innerJoin(clients, eq(clients.id, taskLinks.clientId))
    .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .where(and(eq(tasks.id, taskId), eq(tasks.agencyOrgId, viewer.orgId)));
  return task;
}

/** A delivered file's row, for its download; undefined when it is missing or another's. */
export const getFile = (viewer: AgencyViewer, taskId: string, fileId: string) =>
  readAsAgency(viewer, (tx) => findTaskFile(tx, { taskId, side: "agency", orgId: viewer.orgId }, fileId));
