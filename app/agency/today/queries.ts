import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { selectClientQuestions, selectWaitingApprovals } from "@/app/agency/approvals/queries";
import { selectIncidentWork } from "@/app/agency/incidents/queries";
import { selectMinutesRemarks } from "@/app/agency/meetings/queries";
import { selectRadar } from "@/app/agency/radar/queries";
import { selectWaitingRequests } from "@/app/agency/requests/queries";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readCalendar } from "@/db/agency/calendar";
import { listWaitingHandOvers } from "@/db/agency/hand_overs";
import { hasStalledScan } from "@/db/agency/rescan";
import { listToCast } from "@/db/exchange/ratings";
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
import { addDays } from "@/domain/dates";
import { ACTIVE_JOB_STATES } from "@/domain/jobs";
import { agencyMay } from "@/domain/roles";
import { placeOf, type TaskState } from "@/domain/tasks/states";
import { selectWork } from "./work/queries";

/** Each list shows so many; one more is read to know that there is more. */
export const SHOWN = 8;
const READ = SHOWN + 1;
/** A refusal older than this was seen and left. */
const DECLINED_DAYS = 14;

export type View = "mine" | "all";

/**
 * What waits for the agency, in one round trip: every list is short, and each stands on an index.
 * @param view "mine": clients that the viewer accounts for and jobs that the viewer wrote
 * @param today YYYY-MM-DD in the organisation's time zone
 */
export const getToday = (viewer: AgencyViewer, view: View, today: string, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const own =
      view === "mine"
        ? or(eq(clients.managerId, viewer.userId), eq(jobs.authorId, viewer.userId))
        : undefined;
    const week = addDays(today, 7);
    const isWorked = isIn("offered", "accepted", "in_progress");
    const [
      leaks,
      open,
      delivered,
      questions,
      proposals,
      declined,
      blocked,
      overdue,
      dueSoon,
      promised,
      drafts,
      toRate,
      silent,
      approvals,
      clientQuestions,
      remarks,
      incidents,
      { daysOff },
      isRescanStalled,
      work,
      handOvers,
    ] = await Promise.all([
      selectLeaks(tx, viewer, own),
      selectWaitingRequests(tx, viewer, { isMine: view === "mine", now, limit: READ }),
      selectTasks(tx, viewer, and(own, isIn("delivered"))),
      selectQuestions(tx, viewer, own),
      selectEstimates(tx, viewer, own),
      selectTasks(
        tx,
        viewer,
        and(own, isIn("declined"), sql`${tasks.movedAt} > now() - make_interval(days => ${DECLINED_DAYS})`),
      ),
      selectTasks(tx, viewer, and(own, isIn("accepted", "in_progress"), eq(tasks.isBlocked, true))),
      selectTasks(
        tx,
        viewer,
        and(own, isWorked, eq(tasks.isBlocked, false), sql`${tasks.dueSort} < ${today}::date`),
      ),
      selectTasks(
        tx,
        viewer,
        and(
          own,
          isWorked,
          eq(tasks.isBlocked, false),
          sql`${tasks.dueSort} between ${today}::date and ${week}::date`,
        ),
      ),
      selectJobs(tx, viewer, and(own, sql`${jobs.deadlineOn} <= ${week}::date`)),
      selectDrafts(tx, viewer, own),
      agencyMay(viewer.role, "castBallot")
        ? listToCast(tx, { side: "agency", orgId: viewer.orgId }, READ)
        : [],
      selectSilent(tx, viewer, view, now),
      selectWaitingApprovals(tx, viewer, view, READ),
      selectClientQuestions(tx, viewer, view, READ),
      selectMinutesRemarks(tx, viewer, view, READ),
      selectIncidentWork(tx, viewer, view, today, READ),
      readCalendar(tx, viewer),
      hasStalledScan(tx, viewer.orgId),
      selectWork(tx, viewer, { view, today, most: READ }),
      listWaitingHandOvers(tx, viewer, view === "mine" ? viewer.userId : undefined, READ),
    ]);
    const waiting = {
      leaks,
      requests: open,
      delivered,
      questions,
      estimates: proposals,
      declined,
      blocked,
      overdue,
      dueSoon,
      promised,
      drafts,
      toRate,
      silent,
      approvals,
      clientQuestions,
      remarks,
      ...work,
      handOvers,
    };
    return { waiting, incidents, daysOff, isRescanStalled };
  });

/** Clients who expected to hear from the agency by now, the one under most strain first. */
async function selectSilent(tx: AgencyTx, viewer: AgencyViewer, view: View, now: Date) {
  const rows = await selectRadar(tx, viewer, { view }, now);
  return rows
    .filter(({ reading, unheard }) => reading.silence !== "calm" || unheard.length > 0)
    .slice(0, READ);
}

/** In terms there is no task; they are named by the team. */
const selectLeaks = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined) =>
  tx
    .select({
      hitId: leakHits.id,
      clientId: leakHits.clientId,
      clientName: clients.name,
      taskTitle: tasks.title,
      partnerName: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName}, '')`,
      found: sql<string>`left(${leakHits.found}, 80)`,
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
    .limit(READ);

const taskColumns = {
  id: tasks.id,
  title: tasks.title,
  clientName: clients.name,
  partnerName: organisations.name,
};

const selectTasks = (tx: AgencyTx, viewer: AgencyViewer, where: SQL | undefined) =>
  tx
    .select({
      ...taskColumns,
      state: tasks.state,
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
    .limit(READ);

const selectQuestions = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined) =>
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
        eq(messages.kind, "question"),
        isNull(messages.answeredAt),
        eq(messages.authorSide, "partner"),
        own,
      ),
    )
    .orderBy(asc(messages.at))
    .limit(READ);

const isIn = (...states: TaskState[]) => inArray(tasks.statePlace, states.map(placeOf));

const selectEstimates = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined) =>
  tx
    .select({ ...taskColumns, estimateId: estimates.id, minutes: estimates.minutes, at: estimates.at })
    .from(estimates)
    .innerJoin(tasks, eq(tasks.id, estimates.taskId))
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .innerJoin(clients, eq(clients.id, taskLinks.clientId))
    .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
    .where(and(eq(estimates.agencyOrgId, viewer.orgId), eq(estimates.state, "proposed"), own))
    .orderBy(asc(estimates.at))
    .limit(READ);

/** Dates promised to clients: what is past comes first. */
const selectJobs = (tx: AgencyTx, viewer: AgencyViewer, where: SQL | undefined) =>
  tx
    .select({ id: jobs.id, title: jobs.title, clientName: clients.name, deadlineOn: jobs.deadlineOn })
    .from(jobs)
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .where(and(eq(jobs.orgId, viewer.orgId), inArray(jobs.state, [...ACTIVE_JOB_STATES]), where))
    .orderBy(asc(jobs.deadlineOn), asc(jobs.id))
    .limit(READ);

const selectDrafts = (tx: AgencyTx, viewer: AgencyViewer, own: SQL | undefined) =>
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
    .limit(READ);
