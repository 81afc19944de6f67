import { and, asc, desc, eq, sql } from "drizzle-orm";
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
import { BOARD_COLUMNS } from "@/domain/tasks/states";
import type { TaskFilter } from "./schema";

/** A board shows so many of a column; the rest is in the list. */
export const COLUMN_LIMIT = 60;
export const PAGE_SIZE = 50;

/** What a card or a row needs, and not a column more. `dueOn` is YYYY-MM-DD. */
export type TaskRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: (typeof tasks.$inferSelect)["state"];
  readonly isBlocked: boolean;
  readonly dueOn: string | null;
  readonly assigneeName: string;
  readonly messageCount: number;
  readonly returnCount: number;
  readonly version: number;
  readonly codename: string;
};

const rowColumns = sql`t.id, t.number, t.title, t.state, t.is_blocked as "isBlocked", t.due_on::text as "dueOn",
  t.assignee_name as "assigneeName", t.message_count as "messageCount", t.return_count as "returnCount", t.version`;

/** The board: for each column the tasks that are due first. One query, whatever the number of tasks. */
export const getBoard = (viewer: PartnerViewer, filter: Pick<TaskFilter, "project" | "assignee">) =>
  readAsPartner(viewer, async (tx) => {
    const [rows, codenames] = await Promise.all([
      tx.execute<TaskRow>(sql`
        select ${rowColumns}, p.codename
          from unnest(${sql.raw(`array['${BOARD_COLUMNS.join("','")}']`)}::exchange.task_state[]) with ordinality as c (state, place)
         cross join lateral (
           select * from exchange.tasks t
            where t.partner_org_id = ${viewer.orgId} and t.state = c.state
              ${filter.project ? sql`and t.project_id = ${filter.project}` : sql``}
              ${filter.assignee ? sql`and t.assignee_id = ${filter.assignee}` : sql``}
            order by t.due_sort, t.id limit ${COLUMN_LIMIT + 1}
         ) t
          join exchange.projects p on p.id = t.project_id
         order by c.place, t.due_sort, t.id`),
      listProjects(tx),
    ]);
    return { rows: [...rows], projects: codenames };
  });

/** A page of the list, in order of due date. `after` is the last row of the page before. */
export const listTasks = (viewer: PartnerViewer, filter: TaskFilter, after?: { due: string; id: string }) =>
  readAsPartner(viewer, async (tx) => {
    const [rows, codenames] = await Promise.all([
      tx.execute<TaskRow & { dueSort: string }>(sql`
        select ${rowColumns}, t.due_sort::text as "dueSort", p.codename
          from exchange.tasks t join exchange.projects p on p.id = t.project_id
         where t.partner_org_id = ${viewer.orgId}
           ${filter.state ? sql`and t.state = ${filter.state}::exchange.task_state` : sql``}
           ${filter.project ? sql`and t.project_id = ${filter.project}` : sql``}
           ${filter.assignee ? sql`and t.assignee_id = ${filter.assignee}` : sql``}
           ${filter.q ? sql`and t.id in (select exchange.search_task_ids(${filter.q}, 200))` : sql``}
           ${after ? sql`and (t.due_sort, t.id) > (${after.due}::date, ${after.id}::uuid)` : sql``}
         order by t.due_sort, t.id limit ${PAGE_SIZE + 1}`),
      listProjects(tx),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, projects: codenames };
  });

/** Everything on one task's page, in one round trip; undefined when there is no such task for this team. */
export const getTask = (viewer: PartnerViewer, taskId: string) =>
  readAsPartner(viewer, async (tx) => {
    const ofTask = { agencyName: organisations.name, codename: projects.codename };
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
          currency: tasks.currency,
          estimateMinutes: tasks.estimateMinutes,
          dueOn: tasks.dueOn,
          assigneeId: tasks.assigneeId,
          assigneeName: tasks.assigneeName,
          returnCount: tasks.returnCount,
          loggedMinutes: tasks.loggedMinutes,
          version: tasks.version,
          offeredAt: tasks.offeredAt,
          ...ofTask,
        })
        .from(tasks)
        .innerJoin(projects, eq(projects.id, tasks.projectId))
        .innerJoin(organisations, eq(organisations.id, tasks.agencyOrgId))
        .where(eq(tasks.id, taskId)),
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
        .where(eq(taskMoves.taskId, taskId))
        .orderBy(asc(taskMoves.at)),
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
        .where(eq(messages.taskId, taskId))
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
        .where(eq(deliveries.taskId, taskId))
        .orderBy(desc(deliveries.at)),
      tx
        .select({ id: files.id, deliveryId: files.deliveryId, name: files.name, sizeBytes: files.sizeBytes })
        .from(files)
        .where(eq(files.taskId, taskId))
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
        .where(eq(estimates.taskId, taskId))
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
        .where(eq(timeEntries.taskId, taskId))
        .orderBy(desc(timeEntries.spentOn), desc(timeEntries.at))
        .limit(100),
      tx
        .select({ id: users.id, name: users.name })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(and(eq(memberships.orgId, viewer.orgId), sql`${memberships.endedAt} is null`))
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

const listProjects = (tx: Parameters<Parameters<typeof readAsPartner>[1]>[0]) =>
  tx
    .select({ id: projects.id, codename: projects.codename })
    .from(projects)
    .orderBy(asc(projects.codename))
    .limit(200);
