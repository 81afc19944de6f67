import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { leakHits } from "@/db/schema/agency/leak_hits";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { taskLinks } from "@/db/schema/agency/task_links";
import { engagements } from "@/db/schema/exchange/engagements";
import { estimates } from "@/db/schema/exchange/estimates";
import { messages } from "@/db/schema/exchange/messages";
import { tasks } from "@/db/schema/exchange/tasks";
import { organisations } from "@/db/schema/identity/organisations";
import { placeOf, type TaskState } from "@/domain/tasks/states";
import { lastDayAhead } from "@/domain/today/judge";

/** A refusal older than this was seen and left. */
const DECLINED_DAYS = 14;

export const isDelivered = () => isIn("delivered");
export const isDeclined = () =>
  and(isIn("declined"), sql`${tasks.movedAt} > now() - make_interval(days => ${DECLINED_DAYS})`);
export const isStanding = () => and(isIn("accepted", "in_progress"), eq(tasks.isBlocked, true));
/** Past its date, or due in the coming week. @param today YYYY-MM-DD in the organisation's time zone */
export const isDueBy = (today: string) =>
  and(
    isIn("offered", "accepted", "in_progress"),
    eq(tasks.isBlocked, false),
    sql`${tasks.dueSort} <= ${lastDayAhead(today)}::date`,
  );

/** Whose tasks: of clients that the viewer accounts for and of jobs that the viewer wrote. */
export const isOwn = (viewer: AgencyViewer): SQL | undefined =>
  or(eq(clients.managerId, viewer.userId), eq(jobs.authorId, viewer.userId));

/** In terms there is no task; they are named by the team. */
export const selectLeaks = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined, most: number) =>
  tx
    .select({
      hitId: leakHits.id,
      clientId: leakHits.clientId,
      clientName: clients.name,
      taskTitle: tasks.title,
      partnerName: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName}, '')`,
      found: sql<string>`left(${leakHits.found}, 80)`,
      at: leakHits.at,
    })
    .from(leakHits)
    .innerJoin(clients, eq(clients.id, leakHits.clientId))
    .leftJoin(tasks, eq(tasks.id, leakHits.taskId))
    .leftJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .leftJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .leftJoin(engagements, eq(engagements.id, leakHits.engagementId))
    .leftJoin(
      organisations,
      eq(organisations.id, sql`coalesce(${tasks.partnerOrgId}, ${engagements.partnerOrgId})`),
    )
    .where(and(eq(leakHits.orgId, viewer.orgId), isNull(leakHits.answeredAt), own))
    .orderBy(asc(leakHits.at), asc(leakHits.id))
    .limit(most);

const taskColumns = {
  id: tasks.id,
  title: tasks.title,
  clientName: clients.name,
  partnerName: organisations.name,
};

export const selectTasks = (tx: AgencyTx, viewer: AgencyViewer, where: SQL | undefined, most: number) =>
  tx
    .select({
      ...taskColumns,
      dueOn: tasks.dueOn,
      movedAt: tasks.movedAt,
      blockedReason: sql<string>`left(${tasks.blockedReason}, 140)`,
    })
    .from(tasks)
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .innerJoin(clients, eq(clients.id, taskLinks.clientId))
    .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
    .where(and(eq(tasks.agencyOrgId, viewer.orgId), where))
    .orderBy(asc(tasks.dueSort), asc(tasks.id))
    .limit(most);

export const selectQuestions = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined, most: number) =>
  tx
    .select({
      ...taskColumns,
      messageId: messages.id,
      excerpt: sql<string>`left(${messages.body}, 140)`,
      at: messages.at,
    })
    .from(messages)
    .innerJoin(tasks, eq(tasks.id, messages.taskId))
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .innerJoin(clients, eq(clients.id, taskLinks.clientId))
    .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
    .where(
      and(
        eq(messages.agencyOrgId, viewer.orgId),
        // In the words of the index `messages_asked`: as a parameter the planner could not tell.
        sql`${messages.kind} = 'question'`,
        isNull(messages.answeredAt),
        eq(messages.authorSide, "partner"),
        own,
      ),
    )
    .orderBy(asc(messages.at), asc(messages.id))
    .limit(most);

export const selectEstimates = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined, most: number) =>
  tx
    .select({ ...taskColumns, estimateId: estimates.id, minutes: estimates.minutes, at: estimates.at })
    .from(estimates)
    .innerJoin(tasks, eq(tasks.id, estimates.taskId))
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .innerJoin(clients, eq(clients.id, taskLinks.clientId))
    .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
    // In the words of the index `estimates_proposed`.
    .where(and(eq(estimates.agencyOrgId, viewer.orgId), sql`${estimates.state} = 'proposed'`, own))
    .orderBy(asc(estimates.at), asc(estimates.id))
    .limit(most);

export const selectDrafts = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined, most: number) =>
  tx
    .select({
      id: taskDrafts.id,
      title: taskDrafts.title,
      clientName: clients.name,
      partnerName: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName})`,
      at: taskDrafts.updatedAt,
    })
    .from(taskDrafts)
    .innerJoin(jobs, eq(jobs.id, taskDrafts.jobId))
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .innerJoin(engagements, eq(engagements.id, taskDrafts.engagementId))
    .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
    .where(and(eq(taskDrafts.orgId, viewer.orgId), own))
    .orderBy(asc(taskDrafts.createdAt), asc(taskDrafts.id))
    .limit(most);

const isIn = (...states: TaskState[]) => inArray(tasks.statePlace, states.map(placeOf));
