import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { deliveries } from "@/db/schema/exchange/deliveries";
import { estimates } from "@/db/schema/exchange/estimates";
import { files } from "@/db/schema/exchange/files";
import { messages } from "@/db/schema/exchange/messages";
import { projects } from "@/db/schema/exchange/projects";
import { taskMoves } from "@/db/schema/exchange/task_moves";
import { tasks } from "@/db/schema/exchange/tasks";
import { timeEntries } from "@/db/schema/exchange/time_entries";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import { partnerMay } from "@/domain/roles";

/** Everything on one task's page, in one round trip; undefined when there is no such task for this team. */
export const getTask = (viewer: PartnerViewer, taskId: string) =>
  readAsPartner(viewer, async (tx) => {
    const [[task], moves, talk, handovers, attachments, proposals, time, people] = await Promise.all([
      tx
        .select({
          id: tasks.id,
          number: tasks.number,
          title: tasks.title,
          body: tasks.body,
          state: tasks.state,
          isBlocked: tasks.isBlocked,
          blockedReason: tasks.blockedReason,
          feeMinor: partnerMay(viewer.role, "seeFee") ? tasks.feeMinor : sql<null>`null`,
          currency: partnerMay(viewer.role, "seeFee") ? tasks.currency : sql<null>`null`,
          estimateMinutes: tasks.estimateMinutes,
          dueOn: tasks.dueOn,
          assigneeId: tasks.assigneeId,
          assigneeName: tasks.assigneeName,
          returnCount: tasks.returnCount,
          loggedMinutes: tasks.loggedMinutes,
          version: tasks.version,
          offeredAt: tasks.offeredAt,
          agencyName: organisations.name,
          codename: projects.codename,
        })
        .from(tasks)
        .innerJoin(projects, eq(projects.id, tasks.projectId))
        .innerJoin(organisations, eq(organisations.id, tasks.agencyOrgId))
        .where(and(eq(tasks.id, taskId), eq(tasks.partnerOrgId, viewer.orgId))),
      tx
        .select({
          id: taskMoves.id,
          verb: taskMoves.verb,
          toState: taskMoves.toState,
          reason: taskMoves.reason,
          actorName: taskMoves.actorName,
          actorSide: taskMoves.actorSide,
          at: taskMoves.at,
        })
        .from(taskMoves)
        .where(and(eq(taskMoves.taskId, taskId), eq(taskMoves.partnerOrgId, viewer.orgId)))
        .orderBy(asc(taskMoves.at))
        .limit(500),
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
        .where(and(eq(messages.taskId, taskId), eq(messages.partnerOrgId, viewer.orgId)))
        .orderBy(desc(messages.at))
        .limit(100),
      tx
        .select({
          id: deliveries.id,
          note: deliveries.note,
          linkUrl: deliveries.linkUrl,
          actorName: deliveries.actorName,
          at: deliveries.at,
        })
        .from(deliveries)
        .where(and(eq(deliveries.taskId, taskId), eq(deliveries.partnerOrgId, viewer.orgId)))
        .orderBy(desc(deliveries.at)),
      tx
        .select({ id: files.id, deliveryId: files.deliveryId, name: files.name, sizeBytes: files.sizeBytes })
        .from(files)
        .where(and(eq(files.taskId, taskId), eq(files.partnerOrgId, viewer.orgId)))
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
        .where(and(eq(estimates.taskId, taskId), eq(estimates.partnerOrgId, viewer.orgId)))
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
        .where(and(eq(timeEntries.taskId, taskId), eq(timeEntries.partnerOrgId, viewer.orgId)))
        .orderBy(desc(timeEntries.spentOn), desc(timeEntries.at))
        .limit(100),
      tx
        .select({ id: users.id, name: users.name })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(and(eq(memberships.orgId, viewer.orgId), isNull(memberships.endedAt)))
        .orderBy(asc(users.name)),
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
      people,
    };
  });

export type TaskDetail = NonNullable<Awaited<ReturnType<typeof getTask>>>;

/** A file of the brief or of a delivery, if this team may have it. */
export const getFile = (viewer: PartnerViewer, taskId: string, fileId: string) =>
  readAsPartner(viewer, async (tx) => {
    const [file] = await tx
      .select({ id: files.id, name: files.name, mediaType: files.mediaType, sizeBytes: files.sizeBytes })
      .from(files)
      .where(and(eq(files.id, fileId), eq(files.taskId, taskId), eq(files.partnerOrgId, viewer.orgId)));
    return file;
  });
