import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readCalendar } from "@/db/agency/calendar";
import { readStart } from "@/db/agency/start";
import { approvalRules } from "@/db/schema/agency/approval_rules";
import { approvalVoices } from "@/db/schema/agency/approval_voices";
import { approvalWords } from "@/db/schema/agency/approval_words";
import { approvals } from "@/db/schema/agency/approvals";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { jobs } from "@/db/schema/agency/jobs";
import { shownJobs } from "@/db/schema/agency/shown_jobs";
import { USUAL_ANSWER_DAYS } from "@/domain/approvals/approval";
import { NEW_AGENCYS_LOCK } from "@/domain/approvals/start";
import { agencyMay } from "@/domain/roles";
import { likePattern } from "@/platform/address";
import type { ApprovalFilter } from "./schema";

export const PAGE_SIZE = 50;
const CLIENT_CHOICES = 500;
const MOST_CONTACTS = 40;
const MOST_ON_A_JOB = 20;

/** The client's price is not even read for those who may not see it. */
const priceFor = (viewer: AgencyViewer) =>
  agencyMay(viewer.role, "readClientMoney") ? approvals.priceMinor : sql<number | null>`null`;

/** Who keeps an approval: asked, without an answer; the longest first. Times come as text. */
const blockersOf = sql<{ id: string; name: string; askedAt: string; hasEmail: boolean }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.contact_name, 'askedAt', v.asked_at, 'hasEmail', c.email <> '') order by v.asked_at, v.place), '[]')
    from agency.approval_voices v join agency.contacts c on c.id = v.contact_id
   where v.approval_id = ${approvals.id} and v.answer is null and v.asked_at is not null)`;

const rowColumns = {
  id: approvals.id,
  title: approvals.title,
  matter: approvals.matter,
  state: approvals.state,
  answerDays: approvals.answerDays,
  createdAt: approvals.createdAt,
  closedAt: approvals.closedAt,
  clientName: clients.name,
  blockers: blockersOf,
};

/** A page of approvals: those that wait, the one that has waited longest first; or all of them, newest first. */
export const listApprovals = (viewer: AgencyViewer, filter: ApprovalFilter) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, choices, { daysOff }] = await Promise.all([
      selectRows(tx, viewer, filter),
      tx
        .select({ id: clients.id, name: clients.name })
        .from(clients)
        .where(eq(clients.orgId, viewer.orgId))
        .orderBy(asc(clients.name))
        .limit(CLIENT_CHOICES),
      readCalendar(tx, viewer),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, clients: choices, daysOff };
  });

function selectRows(tx: AgencyTx, viewer: AgencyViewer, filter: ApprovalFilter) {
  const { q, matter, client, after } = filter;
  const isWaiting = filter.view !== "all";
  const state = isWaiting ? "open" : filter.state;
  const last = sql`(select a.created_at, a.id from agency.approvals a where a.id = ${after})`;
  const place = sql`(${approvals.createdAt}, ${approvals.id})`;
  return tx
    .select(rowColumns)
    .from(approvals)
    .innerJoin(clients, eq(clients.id, approvals.clientId))
    .where(
      and(
        eq(approvals.orgId, viewer.orgId),
        state ? eq(approvals.state, state) : undefined,
        matter ? eq(approvals.matter, matter) : undefined,
        client ? eq(approvals.clientId, client) : undefined,
        q
          ? or(sql`${approvals.title} ilike ${likePattern(q)}`, sql`${clients.name} ilike ${likePattern(q)}`)
          : undefined,
        after ? (isWaiting ? sql`${place} > ${last}` : sql`${place} < ${last}`) : undefined,
      ),
    )
    .orderBy(
      ...(isWaiting
        ? [asc(approvals.createdAt), asc(approvals.id)]
        : [desc(approvals.createdAt), desc(approvals.id)]),
    )
    .limit(PAGE_SIZE + 1);
}

export type ApprovalRow = Awaited<ReturnType<typeof listApprovals>>["rows"][number];

/** Everything on one approval's page, in one round trip; undefined when the agency has no such approval. */
export const getApproval = (viewer: AgencyViewer, approvalId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[approval], voices, words, { daysOff }] = await Promise.all([
      tx
        .select({
          ...rowColumns,
          clientId: approvals.clientId,
          jobId: approvals.jobId,
          jobTitle: jobs.title,
          round: approvals.round,
          body: approvals.body,
          priceMinor: priceFor(viewer),
          currency: approvals.currency,
          deadlineOn: approvals.deadlineOn,
          order: approvals.order,
          withdrawnReason: approvals.withdrawnReason,
          authorName: approvals.authorName,
        })
        .from(approvals)
        .innerJoin(clients, eq(clients.id, approvals.clientId))
        .leftJoin(jobs, eq(jobs.id, approvals.jobId))
        .where(and(eq(approvals.id, approvalId), eq(approvals.orgId, viewer.orgId))),
      tx
        .select({
          id: approvalVoices.id,
          contactId: approvalVoices.contactId,
          name: approvalVoices.contactName,
          email: contacts.email,
          leftAt: contacts.leftAt,
          place: approvalVoices.place,
          askedAt: approvalVoices.askedAt,
          remindedAt: approvalVoices.remindedAt,
          reminders: approvalVoices.reminders,
          answer: approvalVoices.answer,
          reason: approvalVoices.reason,
          answeredAt: approvalVoices.answeredAt,
          notedByName: approvalVoices.notedByName,
        })
        .from(approvalVoices)
        .innerJoin(contacts, eq(contacts.id, approvalVoices.contactId))
        .where(and(eq(approvalVoices.approvalId, approvalId), eq(approvalVoices.orgId, viewer.orgId)))
        .orderBy(asc(approvalVoices.place)),
      tx
        .select({
          id: approvalWords.id,
          contactId: approvalWords.contactId,
          body: approvalWords.body,
          authorName: approvalWords.authorName,
          at: approvalWords.at,
        })
        .from(approvalWords)
        .where(and(eq(approvalWords.approvalId, approvalId), eq(approvalWords.orgId, viewer.orgId)))
        .orderBy(asc(approvalWords.at)),
      readCalendar(tx, viewer),
    ]);
    return approval && { approval, voices, words, daysOff };
  });

type ApprovalPage = NonNullable<Awaited<ReturnType<typeof getApproval>>>;
export type VoiceRow = ApprovalPage["voices"][number];
export type WordRow = ApprovalPage["words"][number];

/** What the form of a new approval starts from; undefined when the agency has no such job. */
export const getNewApproval = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [job, [rule]] = await Promise.all([findJob(tx, viewer, jobId), selectRules(tx, viewer)]);
    if (!job) return undefined;
    const people = await selectPeople(tx, viewer, job.clientId);
    return { job, people, answerDays: rule?.answerDays ?? USUAL_ANSWER_DAYS };
  });

/** A job as an approval is asked about it, price included: who may ask about it is the action's matter. */
export async function findJob(tx: AgencyTx, viewer: AgencyViewer, jobId: string) {
  const [job] = await tx
    .select({
      id: jobs.id,
      clientId: jobs.clientId,
      clientName: clients.name,
      title: jobs.title,
      spec: jobs.spec,
      deadlineOn: jobs.deadlineOn,
      priceMinor: agencyMay(viewer.role, "readClientMoney") ? jobs.priceMinor : sql<number | null>`null`,
      currency: jobs.currency,
    })
    .from(jobs)
    .innerJoin(clients, eq(clients.id, jobs.clientId))
    .where(and(eq(jobs.id, jobId), eq(jobs.orgId, viewer.orgId)));
  return job;
}

/** Those of a client who can be asked: who decides first. */
export const selectPeople = (tx: AgencyTx, viewer: AgencyViewer, clientId: string) =>
  tx
    .select({
      id: contacts.id,
      name: contacts.name,
      position: contacts.position,
      email: contacts.email,
      locale: contacts.locale,
      isDecisionMaker: contacts.isDecisionMaker,
    })
    .from(contacts)
    .where(and(eq(contacts.clientId, clientId), eq(contacts.orgId, viewer.orgId), isNull(contacts.leftAt)))
    .orderBy(desc(contacts.isDecisionMaker), asc(contacts.createdAt), asc(contacts.id))
    .limit(MOST_CONTACTS);

/** What the page of a job says of its approvals, of its start and of what the client sees. One round trip. */
export const getJobApprovals = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, start, [shown]] = await Promise.all([
      tx
        .select(rowColumns)
        .from(approvals)
        .innerJoin(clients, eq(clients.id, approvals.clientId))
        .where(and(eq(approvals.jobId, jobId), eq(approvals.orgId, viewer.orgId)))
        .orderBy(desc(approvals.createdAt))
        .limit(MOST_ON_A_JOB),
      readStart(tx, viewer.orgId, jobId),
      tx
        .select({ title: shownJobs.title, note: shownJobs.note, version: shownJobs.version })
        .from(shownJobs)
        .where(and(eq(shownJobs.jobId, jobId), eq(shownJobs.orgId, viewer.orgId))),
    ]);
    return start && { rows, start, shown };
  });

/** Where a job stands before its start, for whoever is about to publish a task of it. */
export const getStart = (viewer: AgencyViewer, jobId: string) =>
  readAsAgency(viewer, (tx) => readStart(tx, viewer.orgId, jobId));

export const getRules = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [rules] = await selectRules(tx, viewer);
    return rules ?? { startLock: NEW_AGENCYS_LOCK, answerDays: USUAL_ANSWER_DAYS, version: 0 };
  });

const selectRules = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({
      startLock: approvalRules.startLock,
      answerDays: approvalRules.answerDays,
      version: approvalRules.version,
    })
    .from(approvalRules)
    .where(eq(approvalRules.orgId, viewer.orgId));

/** For Today: approvals that wait for a client, the longest first. `money`: those that a price or an invoice hangs on. */
export const selectWaitingApprovals = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  view: "mine" | "all" | "money",
  atMost: number,
) =>
  tx
    .select(rowColumns)
    .from(approvals)
    .innerJoin(clients, eq(clients.id, approvals.clientId))
    .where(and(eq(approvals.orgId, viewer.orgId), isNull(approvals.closedAt), ofView(viewer, view)))
    .orderBy(asc(approvals.createdAt), asc(approvals.id))
    .limit(atMost);

/** For Today: what clients ask about an approval and nobody has answered yet, the longest first. */
export const selectClientQuestions = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  view: "mine" | "all" | "money",
  atMost: number,
) =>
  tx
    .select({
      id: approvalWords.id,
      approvalId: approvalWords.approvalId,
      excerpt: sql<string>`left(${approvalWords.body}, 200)`,
      contactName: contacts.name,
      clientName: clients.name,
      at: approvalWords.at,
    })
    .from(approvalWords)
    .innerJoin(approvals, eq(approvals.id, approvalWords.approvalId))
    .innerJoin(contacts, eq(contacts.id, approvalWords.contactId))
    .innerJoin(clients, eq(clients.id, approvalWords.clientId))
    .where(
      and(
        eq(approvalWords.orgId, viewer.orgId),
        isNull(approvalWords.authorId),
        sql`not exists (select from agency.approval_words w
             where w.approval_id = ${approvalWords.approvalId} and w.contact_id = ${approvalWords.contactId}
               and w.at > ${approvalWords.at})`,
        ofView(viewer, view),
      ),
    )
    .orderBy(asc(approvalWords.at))
    .limit(atMost);

function ofView(viewer: AgencyViewer, view: "mine" | "all" | "money") {
  if (view === "mine") return or(eq(clients.managerId, viewer.userId), eq(approvals.authorId, viewer.userId));
  return view === "money" ? inArray(approvals.matter, ["start", "cost", "invoice"]) : undefined;
}
