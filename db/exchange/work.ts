import { sql } from "drizzle-orm";
import { TASKS_READ, type WorkedTask } from "@/domain/ratings/work";
import type { Tx } from "../session";
import type { Asking } from "./record";

/** One engagement with its two sides, and the work that facts are read off. */
export type WorkedEngagement = {
  readonly id: string;
  readonly agencyOrgId: string;
  readonly agencyName: string;
  readonly agencyZone: string;
  readonly partnerOrgId: string;
  readonly partnerName: string;
  readonly partnerZone: string;
  readonly state: "invited" | "active" | "paused" | "ended";
  readonly currency: string;
  readonly openTasks: number;
  readonly openMinutes: number;
  readonly tasks: readonly WorkedTask[];
};

/** Instants as milliseconds: a hundred tasks of forty engagements are read at once. */
type Row = Omit<WorkedEngagement, "tasks"> & {
  readonly tasks: readonly (Omit<
    WorkedTask,
    "offeredAt" | "respondedAt" | "firstDeliveredAt" | "decisions" | "questions"
  > & {
    readonly offered: number;
    readonly responded: number | null;
    readonly delivered: number | null;
    readonly decisions: readonly (readonly [number, number | null])[] | null;
    readonly questions: readonly (readonly [number, number | null])[] | null;
  })[];
};

/**
 * The asking organisation's engagements with their latest tasks, in one query whatever their number. A task's first word is
 * the partner's first move, message or estimate since it was offered (again).
 */
export async function listWork(tx: Tx, asking: Asking): Promise<WorkedEngagement[]> {
  const own = sql.raw(asking.side === "agency" ? "agency_org_id" : "partner_org_id");
  const rows = await tx.execute<Row>(sql`
    select e.id, a.id as "agencyOrgId", a.name as "agencyName", a.time_zone as "agencyZone", q.id as "partnerOrgId",
           q.name as "partnerName", q.time_zone as "partnerZone", e.state, e.currency,
           load.tasks as "openTasks", load.minutes as "openMinutes", work.tasks
      from exchange.engagements e
      join identity.organisations a on a.id = e.agency_org_id
      join identity.organisations q on q.id = e.partner_org_id
     cross join lateral (
       select count(*)::int as tasks, coalesce(sum(greatest(coalesce(estimate_minutes, 0) - logged_minutes, 0)), 0)::int as minutes
         from exchange.tasks t
        where t.partner_org_id = e.partner_org_id and t.agency_org_id = e.agency_org_id
          and t.state in ('accepted', 'in_progress', 'delivered')) load
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object(
                'state', t.state, 'offered', ${ms("t.offered_at")}, 'responded', ${ms("word.at")},
                'delivered', ${ms("first.at")}, 'dueOn', t.due_on, 'estimateMinutes', t.estimate_minutes,
                'loggedMinutes', t.logged_minutes, 'returnCount', t.return_count, 'feeMinor', t.fee_minor,
                'decisions', said.pairs, 'questions', asked.pairs)), '[]') as tasks
         from (select * from exchange.tasks l where l.engagement_id = e.id order by l.number desc limit ${TASKS_READ}) t
        cross join lateral (
          select least(
            (select min(m.at) from exchange.task_moves m where m.task_id = t.id and m.actor_side = 'partner' and m.at >= t.offered_at),
            (select min(m.at) from exchange.messages m where m.task_id = t.id and m.author_side = 'partner' and m.at >= t.offered_at),
            (select min(x.at) from exchange.estimates x where x.task_id = t.id and x.at >= t.offered_at)) as at) word
        cross join lateral (
          select min(m.at) as at from exchange.task_moves m where m.task_id = t.id and m.verb = 'deliver') first
        cross join lateral (
          select jsonb_agg(jsonb_build_array(${ms("d.at")}, ${ms("d.next")}) order by d.at) as pairs
            from (select m.at, m.verb, lead(m.at) over (order by m.at) as next
                    from exchange.task_moves m
                   where m.task_id = t.id and m.verb in ('deliver', 'acceptDelivery', 'return')) d
           where d.verb = 'deliver') said
        cross join lateral (
          select jsonb_agg(jsonb_build_array(${ms("m.at")}, ${ms("m.answered_at")})) as pairs
            from exchange.messages m where m.task_id = t.id and m.kind = 'question' and m.author_side = 'partner') asked
     ) work
     where e.${own} = ${asking.orgId}::uuid ${asking.engagementId ? sql`and e.id = ${asking.engagementId}::uuid` : sql``}
     order by case e.state when 'active' then 0 when 'paused' then 1 else 2 end, e.created_at`);
  return rows.map((row) => ({ ...row, tasks: row.tasks.map(toTask) }));
}

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::bigint`);

function toTask({
  offered,
  responded,
  delivered,
  decisions,
  questions,
  ...task
}: Row["tasks"][number]): WorkedTask {
  return {
    ...task,
    offeredAt: new Date(offered),
    respondedAt: instant(responded),
    firstDeliveredAt: instant(delivered),
    decisions: (decisions ?? []).map(([from, to]) => ({
      deliveredAt: new Date(from),
      decidedAt: instant(to),
    })),
    questions: (questions ?? []).map(([from, to]) => ({ askedAt: new Date(from), answeredAt: instant(to) })),
  };
}

const instant = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));
