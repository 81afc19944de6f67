import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { wholeText } from "@/db/agency/requests";
import { selectTemplates } from "@/db/agency/spec_templates";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { requests } from "@/db/schema/agency/requests";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { taskLinks } from "@/db/schema/agency/task_links";
import { engagements } from "@/db/schema/exchange/engagements";
import { projects } from "@/db/schema/exchange/projects";
import { tasks } from "@/db/schema/exchange/tasks";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import { agencyMay } from "@/domain/roles";
import type { TaskCounts } from "@/domain/tasks/rollup";
import { likePattern } from "@/platform/address";
import { selectCurrentEstimate } from "./estimates/queries";
import { selectMilestones } from "./milestones/queries";
import type { JobFilter } from "./schema";

export const PAGE_SIZE = 50;
const CLIENT_CHOICES = 500;
/** A job of more tasks than this shows the first ones and points to the list. */
export const TASK_LIMIT = 100;

/** The client's price is not even read for those who may not see it. */
const priceFor = (viewer: AgencyViewer) =>
  agencyMay(viewer.role, "readClientMoney") ? jobs.priceMinor : sql<number | null>`null`;

/** A list measures a spec by so much of it; the job's own page by all. */
const SPEC_IN_LIST = 20_000;

/** How far the job's tasks are, by state: read with the job, never row by row. */
const taskCounts = sql<TaskCounts>`(
  select coalesce(jsonb_object_agg(state, count), '{}') || jsonb_build_object('blocked', coalesce(sum(blocked), 0))
    from (select t.state, count(*)::int as count,
                 count(*) filter (where t.is_blocked and t.state in ('accepted', 'in_progress'))::int as blocked
            from agency.task_links l join exchange.tasks t on t.id = l.task_id
           where l.job_id = ${jobs.id} group by t.state) by_state)`;

/** The first open day on the way to the deadline. */
const nextMilestone = sql<{ name: string; dueOn: string } | null>`(
  select jsonb_build_object('name', m.name, 'dueOn', m.due_on) from agency.job_milestones m
   where m.job_id = ${jobs.id} and m.done_at is null order by m.due_on, m.id limit 1)`;

/** A page of jobs, newest first. One round trip. */
export const listJobs = (viewer: AgencyViewer, { q, state, kind, client, after }: JobFilter) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, choices, templates] = await Promise.all([
      tx
        .select({
          id: jobs.id,
          title: jobs.title,
          clientName: clients.name,
          state: jobs.state,
          estimateMinutes: jobs.estimateMinutes,
          priceMinor: priceFor(viewer),
          currency: jobs.currency,
          deadlineOn: jobs.deadlineOn,
          kind: jobs.kind,
          isTrial: jobs.isTrial,
          spec: sql<string>`left(${jobs.spec}, ${SPEC_IN_LIST})`,
          taskCounts,
          nextMilestone,
        })
        .from(jobs)
        .innerJoin(clients, eq(clients.id, jobs.clientId))
        .where(
          and(
            eq(jobs.orgId, viewer.orgId),
            state ? eq(jobs.state, state) : undefined,
            kind ? eq(jobs.kind, kind) : undefined,
            client ? eq(jobs.clientId, client) : undefined,
            q ? sql`${jobs.title} ilike ${likePattern(q)}` : undefined,
            after
              ? sql`(${jobs.createdAt}, ${jobs.id}) < (select j.created_at, j.id from agency.jobs j where j.id = ${after})`
              : undefined,
          ),
        )
        .orderBy(desc(jobs.createdAt), desc(jobs.id))
        .limit(PAGE_SIZE + 1),
      selectClients(tx, viewer),
      selectTemplates(tx, viewer),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, clients: choices, templates };
  });

/** Everything on one job's page, in one round trip; undefined when the agency has no such job. */
export const getJob = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[job], cut, drafts, fees, estimate, milestones, templates, related] = await Promise.all([
      tx
        .select({
          ...editColumns,
          clientId: jobs.clientId,
          clientName: clients.name,
          requestId: jobs.requestId,
          state: jobs.state,
          priceMinor: priceFor(viewer),
          currency: jobs.currency,
          isTrial: jobs.isTrial,
          trialOfId: jobs.trialOfId,
          taskCounts,
          authorName: users.name,
          createdAt: jobs.createdAt,
        })
        .from(jobs)
        .innerJoin(clients, eq(clients.id, jobs.clientId))
        .leftJoin(users, eq(users.id, jobs.authorId))
        .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId))),
      selectTasks(tx, viewer, jobId),
      tx
        .select({
          id: taskDrafts.id,
          title: taskDrafts.title,
          partnerName: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName})`,
          updatedAt: taskDrafts.updatedAt,
        })
        .from(taskDrafts)
        .innerJoin(engagements, eq(engagements.id, taskDrafts.engagementId))
        .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .where(and(eq(taskDrafts.jobId, jobId), eq(taskDrafts.orgId, viewer.orgId)))
        .orderBy(asc(taskDrafts.createdAt))
        .limit(TASK_LIMIT),
      selectFees(tx, viewer, jobId),
      selectCurrentEstimate(tx, viewer, jobId),
      selectMilestones(tx, viewer, jobId),
      selectTemplates(tx, viewer),
      selectRelated(tx, viewer, jobId),
    ]);
    if (!job) return undefined;
    const tasksShown = cut.slice(0, TASK_LIMIT);
    const hasMoreTasks = cut.length > TASK_LIMIT;
    return {
      job,
      tasks: tasksShown,
      hasMoreTasks,
      drafts,
      fees,
      estimate,
      milestones,
      templates,
      ...related,
    };
  });

/** Jobs of the same client that this one may be a trial of, and the trials that were made for it. */
async function selectRelated(tx: AgencyTx, viewer: AgencyViewer, jobId: string) {
  const rows = await tx
    .select({
      id: jobs.id,
      title: jobs.title,
      state: jobs.state,
      isTrial: jobs.isTrial,
      trialOfId: jobs.trialOfId,
    })
    .from(jobs)
    .where(
      and(
        eq(jobs.orgId, viewer.orgId),
        ne(jobs.id, jobId),
        sql`${jobs.clientId} = (select j.client_id from agency.jobs j where j.id = ${jobId})`,
      ),
    )
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(TASK_LIMIT);
  return {
    siblings: rows.filter(({ isTrial }) => !isTrial),
    trials: rows.filter(({ trialOfId }) => trialOfId === jobId),
  };
}

const editColumns = {
  id: jobs.id,
  title: jobs.title,
  kind: jobs.kind,
  spec: jobs.spec,
  estimateNumber: jobs.estimateNumber,
  estimateMinutes: jobs.estimateMinutes,
  deadlineOn: jobs.deadlineOn,
  version: jobs.version,
};

const selectTasks = (tx: AgencyTx, viewer: AgencyViewer, jobId: string) =>
  tx
    .select({
      id: tasks.id,
      title: tasks.title,
      state: tasks.state,
      isBlocked: tasks.isBlocked,
      dueOn: tasks.dueOn,
      feeMinor: tasks.feeMinor,
      currency: tasks.currency,
      codename: projects.codename,
      partnerName: organisations.name,
    })
    .from(taskLinks)
    .innerJoin(tasks, eq(tasks.id, taskLinks.taskId))
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
    .where(and(eq(taskLinks.jobId, jobId), eq(taskLinks.orgId, viewer.orgId)))
    .orderBy(asc(tasks.dueSort), asc(tasks.id))
    .limit(TASK_LIMIT + 1);

/** What the job's tasks cost, by currency. What was declined or cancelled costs nothing. */
const selectFees = (tx: AgencyTx, viewer: AgencyViewer, jobId: string) =>
  tx
    .select({
      currency: tasks.currency,
      totalMinor: sql<number>`coalesce(sum(${tasks.feeMinor}), 0)`.mapWith(Number),
      unpriced: sql<number>`count(*) filter (where ${tasks.feeMinor} is null)`.mapWith(Number),
      open: sql<number>`count(*) filter (where ${tasks.state} <> 'done')`.mapWith(Number),
    })
    .from(taskLinks)
    .innerJoin(tasks, eq(tasks.id, taskLinks.taskId))
    .where(
      and(
        eq(taskLinks.jobId, jobId),
        eq(taskLinks.orgId, viewer.orgId),
        sql`${tasks.state} not in ('declined', 'cancelled')`,
      ),
    )
    .groupBy(tasks.currency);

/** What the form of a new job needs: the clients, and the request that it is made of. */
export const getNewJob = (viewer: AgencyViewer, requestId: string | undefined) =>
  readAsAgency(viewer, async (tx) => {
    const [choices, request, templates] = await Promise.all([
      selectClients(tx, viewer),
      requestId ? findRequest(tx, viewer, requestId) : undefined,
      selectTemplates(tx, viewer),
    ]);
    return { clients: choices, request, templates };
  });

/** A request as a job sees it; missing and foreign look the same. */
export async function findRequest(tx: AgencyTx, viewer: AgencyViewer, requestId: string) {
  const [request] = await tx
    .select({
      id: requests.id,
      clientId: requests.clientId,
      clientName: clients.name,
      body: wholeText,
    })
    .from(requests)
    .innerJoin(clients, eq(clients.id, requests.clientId))
    .where(and(eq(requests.id, requestId), eq(requests.orgId, viewer.orgId)));
  return request;
}

export const getJobToEdit = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [job, templates] = await Promise.all([findJob(tx, viewer, jobId), selectTemplates(tx, viewer)]);
    return job && { job, templates };
  });

/** A job as its forms know it; missing and foreign look the same. */
export async function findJob(tx: AgencyTx, viewer: AgencyViewer, jobId: string) {
  const [job] = await tx
    .select({ ...editColumns, state: jobs.state, priceMinor: priceFor(viewer), currency: jobs.currency })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId)));
  return job;
}

const selectClients = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(eq(clients.orgId, viewer.orgId))
    .orderBy(asc(clients.name))
    .limit(CLIENT_CHOICES);
