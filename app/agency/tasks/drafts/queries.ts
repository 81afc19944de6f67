import { and, asc, desc, eq, sql } from "drizzle-orm";
import { clientIdsOf } from "@/app/agency/_components/judged/findings";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clientNames } from "@/db/agency/client_names";
import { decisionsOfJob } from "@/db/agency/decisions";
import { checkLeaks, lookThrough } from "@/db/agency/leaks";
import { freshIndex, indexAtHand } from "@/db/agency/matcher";
import { clients } from "@/db/schema/agency/clients";
import { codenames } from "@/db/schema/agency/codenames";
import { jobs } from "@/db/schema/agency/jobs";
import { leakDecisions } from "@/db/schema/agency/leak_decisions";
import { taskDrafts } from "@/db/schema/agency/task_drafts";
import { taskLinks } from "@/db/schema/agency/task_links";
import { engagements } from "@/db/schema/exchange/engagements";
import { tasks } from "@/db/schema/exchange/tasks";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import type { LiveCheck } from "../schema";

/** The job that a task is to be cut from, and the partners who can be given one now. */
export const getCut = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[job], partners] = await Promise.all([
      tx
        .select({ id: jobs.id, title: jobs.title, clientId: clients.id, clientName: clients.name })
        .from(jobs)
        .innerJoin(clients, eq(clients.id, jobs.clientId))
        .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId))),
      tx
        .select({
          engagementId: engagements.id,
          name: organisations.name,
          mode: engagements.mode,
          currency: engagements.currency,
          codenameScheme: engagements.codenameScheme,
          codename: codenames.codename,
        })
        .from(engagements)
        .innerJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .leftJoin(
          codenames,
          and(
            eq(codenames.engagementId, engagements.id),
            eq(codenames.clientId, sql`(select client_id from agency.jobs where id = ${jobId}::uuid)`),
          ),
        )
        .where(and(eq(engagements.agencyOrgId, viewer.orgId), eq(engagements.state, "active")))
        .orderBy(asc(organisations.name))
        .limit(100),
    ]);
    return job && { job, partners };
  });

/** What both desks need of where a text comes from and where it goes. */
const ofDesk = {
  jobId: jobs.id,
  jobTitle: jobs.title,
  spec: jobs.spec,
  clientId: clients.id,
  clientName: clients.name,
  engagementId: engagements.id,
  mode: engagements.mode,
  engagementState: engagements.state,
  codenameScheme: engagements.codenameScheme,
  partnerName: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName})`,
  codename: sql<string>`coalesce(${codenames.codename}, '')`,
};

/** A draft on the publishing desk, with what is found in it and in the job that it was cut from. */
export const getDesk = (viewer: AgencyViewer, draftId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [draft] = await tx
      .select({
        ...ofDesk,
        id: taskDrafts.id,
        title: taskDrafts.title,
        body: taskDrafts.body,
        feeMinor: taskDrafts.feeMinor,
        currency: engagements.currency,
        estimateMinutes: taskDrafts.estimateMinutes,
        dueOn: taskDrafts.dueOn,
        version: taskDrafts.version,
        updatedAt: taskDrafts.updatedAt,
        authorName: users.name,
      })
      .from(taskDrafts)
      .innerJoin(jobs, eq(jobs.id, taskDrafts.jobId))
      .innerJoin(clients, eq(clients.id, jobs.clientId))
      .innerJoin(engagements, eq(engagements.id, taskDrafts.engagementId))
      .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
      .leftJoin(codenames, isNamed)
      .leftJoin(users, eq(users.id, taskDrafts.authorId))
      .where(and(eq(taskDrafts.id, draftId), eq(taskDrafts.orgId, viewer.orgId)));
    return draft && { wording: draft, ...(await examine(tx, viewer, draft)) };
  });

/** A published task on the same desk, to be reworded. */
export const getRewording = (viewer: AgencyViewer, taskId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [task] = await tx
      .select({
        ...ofDesk,
        id: tasks.id,
        number: tasks.number,
        state: tasks.state,
        title: tasks.title,
        body: tasks.body,
        feeMinor: tasks.feeMinor,
        currency: tasks.currency,
        estimateMinutes: tasks.estimateMinutes,
        dueOn: tasks.dueOn,
        version: tasks.version,
      })
      .from(tasks)
      .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
      .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
      .innerJoin(clients, eq(clients.id, jobs.clientId))
      .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
      .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
      .leftJoin(codenames, isNamed)
      .where(and(eq(tasks.id, taskId), eq(tasks.agencyOrgId, viewer.orgId)));
    return task && { wording: task, ...(await examine(tx, viewer, task)) };
  });

const isNamed = and(eq(codenames.engagementId, engagements.id), eq(codenames.clientId, clients.id));

type Examined = {
  readonly jobId: string;
  readonly clientId: string;
  readonly jobTitle: string;
  readonly spec: string;
  readonly title: string;
  readonly body: string;
};

/** What is found in the job's own text and in the partner's, whose it is, and what was decided about the job's texts. */
async function examine(tx: AgencyTx, viewer: AgencyViewer, of: Examined) {
  const { jobTitle, spec, title, body } = of;
  const [{ findings }, decisions] = await Promise.all([
    checkLeaks(tx, viewer.orgId, of, { jobTitle, spec, title, body }),
    tx
      .select({
        id: leakDecisions.id,
        found: leakDecisions.found,
        kind: leakDecisions.kind,
        verdict: leakDecisions.verdict,
        reason: leakDecisions.reason,
        actorName: leakDecisions.actorName,
        at: leakDecisions.at,
        clientName: clients.name,
      })
      .from(leakDecisions)
      .innerJoin(clients, eq(clients.id, leakDecisions.clientId))
      .where(and(eq(leakDecisions.jobId, of.jobId), eq(leakDecisions.orgId, viewer.orgId)))
      .orderBy(desc(leakDecisions.at))
      .limit(100),
  ]);
  return { findings, decisions, clientNames: await clientNames(tx, viewer.orgId, clientIdsOf(findings)) };
}

/** What the live check answers with; undefined for a job, a partner or a task unknown. */
export const checkTyped = (viewer: AgencyViewer, typed: LiveCheck) =>
  readAsAgency(viewer, async (tx) => {
    const texts: Readonly<Record<string, string>> = typed.texts;
    const [{ index, isStale }, found] = await Promise.all([
      indexAtHand(tx, viewer.orgId),
      "jobId" in typed
        ? findJobAt(tx, viewer, typed.jobId, typed.engagementId)
        : "taskId" in typed
          ? findJobOfTask(tx, viewer, typed.taskId)
          : NOBODY,
    ]);
    if (!found) return undefined;
    const { jobId, jobTitle, spec, ...own } = found;
    const decisions = jobId ? await decisionsOfJob(tx, viewer.orgId, jobId) : [];
    const hasPreview = "preview" in typed && typed.preview === true;
    const looked = hasPreview ? { ...texts, jobTitle, spec } : texts;
    const { findings } = lookThrough(index, own.clientId || undefined, decisions, looked);
    const names = await clientNames(tx, viewer.orgId, clientIdsOf(findings));
    return { own, texts, findings, clientNames: names, isStale, hasPreview };
  });

/** After a dossier changed, so that the next check finds the new index ready. */
export const rebuildIndex = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => void (await freshIndex(tx, viewer.orgId)));

/** For a text that belongs to no client. */
const NOBODY = {
  jobId: "",
  jobTitle: "",
  spec: "",
  clientId: "",
  clientName: "",
  codename: "",
  codenameScheme: "en",
};

const ofTyped = {
  jobId: jobs.id,
  jobTitle: jobs.title,
  spec: jobs.spec,
  clientId: clients.id,
  clientName: clients.name,
  codename: codenames.codename,
  codenameScheme: engagements.codenameScheme,
};

async function findJobAt(tx: AgencyTx, viewer: AgencyViewer, jobId: string, engagementId: string) {
  const [job] = await tx
    .select(ofTyped)
    .from(jobs)
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .innerJoin(engagements, eq(engagements.id, engagementId))
    .innerJoin(codenames, isNamed)
    .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId), eq(engagements.agencyOrgId, viewer.orgId)));
  return job;
}

async function findJobOfTask(tx: AgencyTx, viewer: AgencyViewer, taskId: string) {
  const [job] = await tx
    .select(ofTyped)
    .from(tasks)
    .innerJoin(taskLinks, eq(taskLinks.taskId, tasks.id))
    .innerJoin(jobs, eq(jobs.id, taskLinks.jobId))
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
    .innerJoin(codenames, isNamed)
    .where(and(eq(tasks.id, taskId), eq(tasks.agencyOrgId, viewer.orgId)));
  return job;
}
