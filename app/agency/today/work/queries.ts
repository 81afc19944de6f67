import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobMilestones } from "@/db/schema/agency/job_milestones";
import { jobs } from "@/db/schema/agency/jobs";
import { meetings } from "@/db/schema/agency/meetings";
import { todos } from "@/db/schema/agency/todos";
import { users } from "@/db/schema/identity/users";
import { addDays } from "@/domain/dates";
import { instantOf } from "@/domain/instants";
import { ACTIVE_JOB_STATES } from "@/domain/jobs";

/** To-dos of one's own are shown from so many days before they are due. */
const AHEAD_DAYS = 7;

/**
 * What was agreed with clients and is due: meetings of today and tomorrow, to-dos, interim dates. In the transaction of
 * whoever shows it.
 * @param today YYYY-MM-DD in the organisation's time zone
 */
export async function selectWork(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { view, today, most }: { readonly view: "mine" | "all"; readonly today: string; readonly most: number },
) {
  const [coming, owed, milestones] = await Promise.all([
    selectMeetings(tx, viewer, view, today, most),
    selectTodos(tx, viewer, view, today, most),
    selectMilestones(tx, viewer, view, today, most),
  ]);
  return { meetings: coming, todos: owed, milestones };
}

function selectMeetings(
  tx: AgencyTx,
  viewer: AgencyViewer,
  view: "mine" | "all",
  today: string,
  most: number,
) {
  const [from, to] = [today, addDays(today, 2)].map(
    (day) => instantOf(`${day}T00:00`, viewer.timeZone) ?? new Date(),
  );
  const mine = sql`exists (select from agency.meeting_people p
    where p.meeting_id = ${meetings.id} and p.user_id = ${viewer.userId})`;
  return tx
    .select({
      id: meetings.id,
      title: meetings.title,
      clientName: clients.name,
      startsAt: meetings.startsAt,
      place: meetings.place,
    })
    .from(meetings)
    .innerJoin(clients, eq(clients.id, meetings.clientId))
    .where(
      and(
        eq(meetings.orgId, viewer.orgId),
        eq(meetings.state, "planned"),
        sql`${meetings.startsAt} >= ${(from ?? new Date()).toISOString()} and ${meetings.startsAt} < ${(to ?? new Date()).toISOString()}`,
        view === "mine" ? mine : undefined,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(most);
}

/** One's own whenever they are soon due; all others only once they are late. */
const selectTodos = (tx: AgencyTx, viewer: AgencyViewer, view: "mine" | "all", today: string, most: number) =>
  tx
    .select({
      id: todos.id,
      what: todos.what,
      clientName: clients.name,
      ownerName: users.name,
      dueOn: todos.dueOn,
      meetingId: todos.meetingId,
      clientId: todos.clientId,
      version: todos.version,
    })
    .from(todos)
    .innerJoin(clients, eq(clients.id, todos.clientId))
    .innerJoin(users, eq(users.id, todos.ownerId))
    .where(
      and(
        eq(todos.orgId, viewer.orgId),
        isNull(todos.doneAt),
        isNotNull(todos.ownerId),
        view === "mine"
          ? and(
              eq(todos.ownerId, viewer.userId),
              or(isNull(todos.dueOn), sql`${todos.dueOn} <= ${addDays(today, AHEAD_DAYS)}::date`),
            )
          : sql`${todos.dueOn} <= ${today}::date`,
      ),
    )
    .orderBy(sql`${todos.dueOn} asc nulls last`, asc(todos.id))
    .limit(most);

const selectMilestones = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  view: "mine" | "all",
  today: string,
  most: number,
) =>
  tx
    .select({
      id: jobMilestones.id,
      name: jobMilestones.name,
      dueOn: jobMilestones.dueOn,
      version: jobMilestones.version,
      jobId: jobs.id,
      jobTitle: jobs.title,
      clientName: clients.name,
    })
    .from(jobMilestones)
    .innerJoin(jobs, eq(jobs.id, jobMilestones.jobId))
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .where(
      and(
        eq(jobMilestones.orgId, viewer.orgId),
        isNull(jobMilestones.doneAt),
        sql`${jobMilestones.dueOn} <= ${today}::date`,
        inArray(jobs.state, [...ACTIVE_JOB_STATES]),
        view === "mine"
          ? or(eq(clients.managerId, viewer.userId), eq(jobs.authorId, viewer.userId))
          : undefined,
      ),
    )
    .orderBy(asc(jobMilestones.dueOn), asc(jobMilestones.id))
    .limit(most);
