import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { waitsFor } from "@/db/exchange/regulations";
import { findTaskFile, readTaskPage } from "@/db/exchange/task_page";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { projects } from "@/db/schema/exchange/projects";
import { taskMoves } from "@/db/schema/exchange/task_moves";
import { tasks } from "@/db/schema/exchange/tasks";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import { partnerMay } from "@/domain/roles";

/** Talk and time are shown up to so many, the latest. */
const SHOWN = 100;

/** Everything on one task's page, in one round trip; undefined when there is no such task for this team. */
export const getTask = (viewer: PartnerViewer, taskId: string) =>
  readAsPartner(viewer, async (tx) => {
    const [[task], moves, page, people] = await Promise.all([
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
          engagementId: tasks.engagementId,
          agencyName: organisations.name,
          /** The agency's regulation waits for the team's word. */
          isHeld: waitsFor(sql`${tasks.engagementId}`),
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
      readTaskPage(tx, { taskId, side: "partner", orgId: viewer.orgId }, SHOWN),
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
      ...page,
      people,
    };
  });

export type TaskDetail = NonNullable<Awaited<ReturnType<typeof getTask>>>;

/** A file of the brief or of a delivery, if this team may have it. */
export const getFile = (viewer: PartnerViewer, taskId: string, fileId: string) =>
  readAsPartner(viewer, (tx) => findTaskFile(tx, { taskId, side: "partner", orgId: viewer.orgId }, fileId));
