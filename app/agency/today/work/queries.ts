import { and, asc, eq, exists, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobMilestones } from "@/db/schema/agency/job_milestones";
import { jobs } from "@/db/schema/agency/jobs";
import { meetingPeople } from "@/db/schema/agency/meeting_people";
import { meetings } from "@/db/schema/agency/meetings";
import { todos } from "@/db/schema/agency/todos";
import { users } from "@/db/schema/identity/users";
import { addDays } from "@/domain/dates";
import { instantOf } from "@/domain/instants";
import { lastDayAhead } from "@/domain/today/judge";

/** Meetings of today and tomorrow. @param today YYYY-MM-DD in the organisation's time zone */
export function selectMeetings(
  tx: AgencyTx,
  viewer: AgencyViewer,
  isMine: boolean,
  today: string,
  most: number,
) {
  const midnight = (day: string) => (instantOf(`${day}T00:00`, viewer.timeZone) ?? new Date()).toISOString();
  return tx
    .select({
      id: meetings.id,
      title: meetings.title,
      clientName: clients.name,
      startsAt: meetings.startsAt,
      place: meetings.place,
      version: meetings.version,
    })
    .from(meetings)
    .innerJoin(clients, eq(clients.id, meetings.clientId))
    .where(
      and(
        eq(meetings.orgId, viewer.orgId),
        eq(meetings.state, "planned"),
        sql`${meetings.startsAt} >= ${midnight(today)} and ${meetings.startsAt} < ${midnight(addDays(today, 2))}`,
        isMine ? isInvited(tx, viewer) : undefined,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(most);
}

const isInvited = (tx: AgencyTx, viewer: AgencyViewer) =>
  exists(
    tx
      .select({ userId: meetingPeople.userId })
      .from(meetingPeople)
      .where(and(eq(meetingPeople.meetingId, meetings.id), eq(meetingPeople.userId, viewer.userId))),
  );

/** Of the whole agency's those with a date; of one's own also those without. */
export const selectTodos = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  isMine: boolean,
  today: string,
  most: number,
) => {
  const due = sql`coalesce(${todos.dueOn}, 'infinity'::date)`;
  const isAhead = sql`${due} <= ${lastDayAhead(today)}::date`;
  return tx
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
        isMine ? and(eq(todos.ownerId, viewer.userId), or(isNull(todos.dueOn), isAhead)) : isAhead,
      ),
    )
    .orderBy(asc(due), asc(todos.id))
    .limit(most);
};

/** Interim dates, past and of the coming week. @param own whose clients and jobs; undefined for everybody's */
export const selectMilestones = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  own: SQL | undefined,
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
        sql`${jobMilestones.dueOn} <= ${lastDayAhead(today)}::date`,
        isActive,
        own,
      ),
    )
    .orderBy(asc(jobMilestones.dueOn), asc(jobMilestones.id))
    .limit(most);

/** Dates promised to clients, past and of the coming week. */
export const selectPromised = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  own: SQL | undefined,
  today: string,
  most: number,
) =>
  tx
    .select({ id: jobs.id, title: jobs.title, clientName: clients.name, deadlineOn: jobs.deadlineOn })
    .from(jobs)
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .where(
      and(
        eq(jobs.orgId, viewer.orgId),
        isActive,
        sql`${jobs.deadlineOn} <= ${lastDayAhead(today)}::date`,
        own,
      ),
    )
    .orderBy(asc(jobs.deadlineOn), asc(jobs.id))
    .limit(most);

/** `ACTIVE_JOB_STATES`, in the very words of the index `jobs_promised`: as parameters the planner could not tell. */
const isActive = sql`${jobs.state} in ('draft', 'agreed', 'in_work')`;
