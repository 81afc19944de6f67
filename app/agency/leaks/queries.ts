import { type SQL, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { hasStalledScan } from "@/db/agency/rescan";
import { type Answer, answersFor, type Verdict } from "@/domain/leaks/decision";
import { agencyMay } from "@/domain/roles";
import type { TaskState } from "@/domain/tasks/states";
import type { Cursor } from "@/platform/cursor";
import type { LeakFilter } from "./schema";

const PAGE_SIZE = 30;

/** One place that a rescan raised, open or answered. Times as PostgreSQL writes them. */
export type HitRow = {
  readonly id: string;
  readonly atKey: string;
  readonly surface: string;
  readonly kind: string;
  readonly tier: string;
  readonly rule: string;
  readonly found: string;
  readonly before: string;
  readonly after: string;
  /** Of an engagement's terms there is no task. */
  readonly taskId: string | null;
  readonly taskTitle: string | null;
  readonly taskState: TaskState | null;
  readonly number: number | null;
  readonly engagementId: string;
  readonly partnerName: string;
  readonly clientName: string;
  /** Whom the place points to is whose task it is. */
  readonly isOwn: boolean;
  readonly outcome: Verdict | "withdrawn" | null;
  readonly answeredAt: string | null;
  readonly answeredName: string;
  readonly answers: readonly Answer[];
  /** This person may do something about it. */
  readonly isYours: boolean;
};

export type DecisionRow = {
  readonly id: string;
  readonly atKey: string;
  readonly at: string;
  readonly found: string;
  readonly kind: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly actorName: string;
  readonly clientName: string;
  readonly jobId: string;
  readonly jobTitle: string;
  readonly taskId: string | null;
};

/** A scan on its way: tasks done of all. */
export type RunningScan = {
  readonly id: string;
  readonly clientName: string;
  readonly done: number;
  readonly total: number;
};

/** Places that a rescan raised, the newest first. */
export const listHits = (
  viewer: AgencyViewer,
  view: "open" | "answered",
  filter: LeakFilter,
  after?: Cursor,
) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, around] = await Promise.all([
      tx.execute<Omit<HitRow, "answers" | "isYours">>(sql`
        select h.id, ${keyOf(sql`h.at`)} as "atKey", h.surface, h.kind, h.tier, h.rule, h.found, h.before, h.after,
               t.id as "taskId", t.title as "taskTitle", t.state as "taskState", t.number, e.id as "engagementId",
               coalesce(o.name, e.invited_name) as "partnerName", c.name as "clientName",
               coalesce(l.client_id = h.client_id, true) as "isOwn",
               h.outcome, h.answered_at::text as "answeredAt", h.answered_name as "answeredName"
          from agency.leak_hits h
          join agency.clients c on c.id = h.client_id
          left join exchange.tasks t on t.id = h.task_id
          left join agency.task_links l on l.task_id = h.task_id
          join exchange.engagements e on e.id = coalesce(h.engagement_id, t.engagement_id)
          left join identity.organisations o on o.id = e.partner_org_id
         where h.org_id = ${viewer.orgId} and h.answered_at is ${view === "open" ? sql`null` : sql`not null`}
           ${filter.client ? sql`and h.client_id = ${filter.client}` : sql``}
           ${after ? sql`and (h.at, h.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
         order by h.at desc, h.id desc limit ${PAGE_SIZE + 1}`),
      readAround(tx, viewer),
    ]);
    const mayEditTerms = agencyMay(viewer.role, "editEngagement");
    const shown = rows.slice(0, PAGE_SIZE).map((row) => {
      const answers = answersFor(row as Parameters<typeof answersFor>[0], viewer.role);
      return { ...row, answers, isYours: row.taskId === null ? mayEditTerms : answers.length > 0 };
    });
    return { rows: shown, hasMore: rows.length > PAGE_SIZE, ...around };
  });

/** Everything that was ever decided, the newest first. */
export const listDecisions = (viewer: AgencyViewer, filter: LeakFilter, after?: Cursor) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, around] = await Promise.all([
      tx.execute<DecisionRow>(sql`
        select d.id, ${keyOf(sql`d.at`)} as "atKey", d.at::text as at, d.found, d.kind, d.verdict, d.reason,
               d.actor_name as "actorName", c.name as "clientName", j.id as "jobId", j.title as "jobTitle",
               d.task_id as "taskId"
          from agency.leak_decisions d
          join agency.clients c on c.id = d.client_id
          join agency.jobs j on j.id = d.job_id
         where d.org_id = ${viewer.orgId}
           ${filter.client ? sql`and d.client_id = ${filter.client}` : sql``}
           ${filter.verdict ? sql`and d.verdict = ${filter.verdict}` : sql``}
           ${after ? sql`and (d.at, d.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
         order by d.at desc, d.id desc limit ${PAGE_SIZE + 1}`),
      readAround(tx, viewer),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, ...around };
  });

const keyOf = (at: SQL): SQL => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** What stands round every view: clients to filter by, how many places are open, and the scans on their way. */
async function readAround(tx: AgencyTx, viewer: AgencyViewer) {
  const [clients, [open], scans, isStalled] = await Promise.all([
    tx.execute<{ id: string; name: string }>(sql`
      select id, name from agency.clients where org_id = ${viewer.orgId} order by name limit 500`),
    tx.execute<{ count: number }>(sql`
      select count(*)::int as count from (
        select from agency.leak_hits where org_id = ${viewer.orgId} and answered_at is null limit 1000) h`),
    tx.execute<RunningScan>(sql`
      select s.id, c.name as "clientName", least(s.done, s.total) as done, s.total from agency.leak_scans s
        join agency.clients c on c.id = s.client_id
       where s.org_id = ${viewer.orgId} and s.finished_at is null order by s.started_at limit 20`),
    hasStalledScan(tx, viewer.orgId),
  ]);
  return { clients: [...clients], openCount: open?.count ?? 0, scans: [...scans], isStalled };
}
