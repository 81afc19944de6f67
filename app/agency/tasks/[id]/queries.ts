import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { taskLinks } from "@/db/schema/agency/task_links";
import { taskNotes } from "@/db/schema/agency/task_notes";
import { deliveries } from "@/db/schema/exchange/deliveries";
import { estimates } from "@/db/schema/exchange/estimates";
import { files } from "@/db/schema/exchange/files";
import { messages } from "@/db/schema/exchange/messages";
import { projects } from "@/db/schema/exchange/projects";
import { taskMoves } from "@/db/schema/exchange/task_moves";
import { tasks } from "@/db/schema/exchange/tasks";
import { timeEntries } from "@/db/schema/exchange/time_entries";
import { organisations } from "@/db/schema/identity/organisations";
import { agencyMay } from "@/domain/roles";

/** Talk, notes and time are shown up to so many, the latest. */
const SHOWN = 200;

/** Everything on one task's page, both sides of it, in one round trip; undefined when this agency has no such task. */
export const getTask = (viewer: AgencyViewer, taskId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [task, moves, talk, handovers, attachments, proposals, time, notes] = await Promise.all([
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
      tx
        .select({
          id: messages.id,
          kind: messages.kind,
          body: messages.body,
          authorName: messages.authorName,
          authorSide: messages.authorSide,
          at: messages.at,
          answeredAt: messages.answeredAt,
        })
        .from(messages)
        .where(and(eq(messages.taskId, taskId), eq(messages.agencyOrgId, viewer.orgId)))
        .orderBy(desc(messages.at))
        .limit(SHOWN),
      tx
        .select({
          id: deliveries.id,
          note: deliveries.note,
          linkUrl: deliveries.linkUrl,
          actorName: deliveries.actorName,
          at: deliveries.at,
        })
        .from(deliveries)
        .where(and(eq(deliveries.taskId, taskId), eq(deliveries.agencyOrgId, viewer.orgId)))
        .orderBy(desc(deliveries.at)),
      tx
        .select({ id: files.id, deliveryId: files.deliveryId, name: files.name, sizeBytes: files.sizeBytes })
        .from(files)
        .where(and(eq(files.taskId, taskId), eq(files.agencyOrgId, viewer.orgId)))
        .orderBy(asc(files.at)),
      tx
        .select({
          id: estimates.id,
          minutes: estimates.minutes,
          note: estimates.note,
          state: estimates.state,
          actorName: estimates.actorName,
          at: estimates.at,
        })
        .from(estimates)
        .where(and(eq(estimates.taskId, taskId), eq(estimates.agencyOrgId, viewer.orgId)))
        .orderBy(desc(estimates.at)),
      tx
        .select({
          id: timeEntries.id,
          minutes: timeEntries.minutes,
          spentOn: timeEntries.spentOn,
          note: timeEntries.note,
          actorName: timeEntries.actorName,
        })
        .from(timeEntries)
        .where(and(eq(timeEntries.taskId, taskId), eq(timeEntries.agencyOrgId, viewer.orgId)))
        .orderBy(desc(timeEntries.spentOn), desc(timeEntries.at))
        .limit(SHOWN),
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
      messages: talk.reverse(),
      deliveries: handovers,
      files: attachments,
      estimates: proposals,
      timeEntries: time,
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
  readAsAgency(viewer, async (tx) => {
    const [file] = await tx
      .select({
        id: files.id,
        name: files.name,
        mediaType: files.mediaType,
        sizeBytes: files.sizeBytes,
      })
      .from(files)
      .where(and(eq(files.id, fileId), eq(files.taskId, taskId), eq(files.agencyOrgId, viewer.orgId)));
    return file;
  });
