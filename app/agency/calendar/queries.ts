import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { type AgencyFeed, readAsAgencyFeed } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { jobMilestones } from "@/db/schema/agency/job_milestones";
import { jobs } from "@/db/schema/agency/jobs";
import { meetings } from "@/db/schema/agency/meetings";
import { todos } from "@/db/schema/agency/todos";
import { ACTIVE_JOB_STATES } from "@/domain/jobs";

/** What lies further back is history; a calendar reads it all again every hour. */
const PAST_DAYS = 60;
const MOST = 500;

/** What a person's calendar holds: their meetings, and what they answer for that has a day. One round trip. */
export const getFeed = (feed: AgencyFeed) =>
  readAsAgencyFeed(feed, async (tx) => {
    const answersFor = or(eq(clients.managerId, feed.userId), eq(jobs.authorId, feed.userId));
    const isActive = inArray(jobs.state, [...ACTIVE_JOB_STATES]);
    const [met, deadlines, milestones, owed] = await Promise.all([
      tx
        .select({
          id: meetings.id,
          title: meetings.title,
          clientName: clients.name,
          place: meetings.place,
          startsAt: meetings.startsAt,
          minutes: meetings.minutes,
          createdAt: meetings.createdAt,
          version: meetings.version,
        })
        .from(meetings)
        .innerJoin(clients, eq(clients.id, meetings.clientId))
        .where(
          and(
            eq(meetings.orgId, feed.orgId),
            ne(meetings.state, "cancelled"),
            sql`${meetings.startsAt} > now() - make_interval(days => ${PAST_DAYS})`,
            sql`exists (select from agency.meeting_people p
              where p.meeting_id = ${meetings.id} and p.user_id = ${feed.userId})`,
          ),
        )
        .orderBy(asc(meetings.startsAt), asc(meetings.id))
        .limit(MOST),
      tx
        .select({
          id: jobs.id,
          title: jobs.title,
          clientName: clients.name,
          on: sql<string>`${jobs.deadlineOn}`,
          createdAt: jobs.createdAt,
          version: jobs.version,
        })
        .from(jobs)
        .innerJoin(clients, eq(clients.id, jobs.clientId))
        .where(and(eq(jobs.orgId, feed.orgId), isActive, isNotNull(jobs.deadlineOn), answersFor))
        .orderBy(asc(jobs.deadlineOn), asc(jobs.id))
        .limit(MOST),
      tx
        .select({
          id: jobMilestones.id,
          title: jobMilestones.name,
          jobId: jobs.id,
          clientName: clients.name,
          on: jobMilestones.dueOn,
          createdAt: jobMilestones.createdAt,
          version: jobMilestones.version,
        })
        .from(jobMilestones)
        .innerJoin(jobs, eq(jobs.id, jobMilestones.jobId))
        .innerJoin(clients, eq(clients.id, jobs.clientId))
        .where(and(eq(jobMilestones.orgId, feed.orgId), isNull(jobMilestones.doneAt), isActive, answersFor))
        .orderBy(asc(jobMilestones.dueOn), asc(jobMilestones.id))
        .limit(MOST),
      tx
        .select({
          id: todos.id,
          title: todos.what,
          meetingId: todos.meetingId,
          clientId: todos.clientId,
          clientName: clients.name,
          on: sql<string>`${todos.dueOn}`,
          createdAt: todos.createdAt,
          version: todos.version,
        })
        .from(todos)
        .innerJoin(clients, eq(clients.id, todos.clientId))
        .where(
          and(
            eq(todos.orgId, feed.orgId),
            eq(todos.ownerId, feed.userId),
            isNull(todos.doneAt),
            isNotNull(todos.dueOn),
          ),
        )
        .orderBy(asc(todos.dueOn), asc(todos.id))
        .limit(MOST),
    ]);
    return { meetings: met, deadlines, milestones, todos: owed };
  });
