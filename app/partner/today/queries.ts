import { sql } from "drizzle-orm";
import { listToCast } from "@/db/exchange/ratings";
import { listWaiting } from "@/db/exchange/regulations";
import { type PartnerTx, type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { partnerMay } from "@/domain/roles";
import { placeOf, type TaskState } from "@/domain/tasks/states";

/** So many of each state are looked at, those that are due first. */
export const LOOKED_AT = 40;
const LOOKED_THROUGH = sql.raw(
  `'{${(["in_progress", "accepted", "offered"] as const).map(placeOf).join(",")}}'`,
);
const RATINGS_SHOWN = 8;

/** An open task with what was last said and decided on it. `dueOn` is YYYY-MM-DD, `estimateMinutes` what was proposed. */
export type OpenTask = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: TaskState;
  readonly isBlocked: boolean;
  readonly blockedReason: string;
  readonly dueOn: string | null;
  readonly returnCount: number;
  readonly version: number;
  readonly codename: string;
  readonly assigneeName: string;
  readonly isOwn: boolean;
  readonly isReplied: boolean;
  readonly saidBy: string | null;
  readonly said: string | null;
  readonly returnReason: string | null;
  readonly isEstimateAnswered: boolean;
  readonly estimateState: "proposed" | "accepted" | "declined" | null;
  readonly estimateMinutes: number | null;
};

/** What waits for this person, in one round trip: open tasks, periods that wait for the team's ballot, regulations for its word. */
export const getToday = (viewer: PartnerViewer) =>
  readAsPartner(viewer, async (tx) => {
    const [tasks, toRate, toAccept] = await Promise.all([
      listOpenTasks(tx, viewer),
      partnerMay(viewer.role, "castBallot")
        ? listToCast(tx, { side: "partner", orgId: viewer.orgId }, RATINGS_SHOWN)
        : [],
      listWaiting(tx, viewer.orgId),
    ]);
    return { tasks, toRate, toAccept };
  });

/** Whoever staffs tasks looks at the whole team's; an executor at their own and at nobody's. */
const listOpenTasks = (tx: PartnerTx, viewer: PartnerViewer) => {
  const isOwn = sql`(t.assignee_id = ${viewer.userId} or t.assignee_id is null)`;
  return tx.execute<OpenTask>(sql`
      select t.id, t.number, t.title, t.state, t.is_blocked as "isBlocked", t.blocked_reason as "blockedReason",
             t.due_on::text as "dueOn", t.return_count as "returnCount", t.version, p.codename,
             t.assignee_name as "assigneeName", ${isOwn} as "isOwn",
             coalesce(m.author_side = 'agency', false) as "isReplied", m.author_name as "saidBy", m.body as said,
             r.reason as "returnReason", e.state as "estimateState", e.minutes as "estimateMinutes",
             coalesce(e.state <> 'proposed' and e.decided_at > now() - interval '3 days', false) as "isEstimateAnswered"
        from unnest(${LOOKED_THROUGH}::smallint[]) as s (place)
       cross join lateral (
         select t.* from exchange.tasks t
          where t.partner_org_id = ${viewer.orgId} and t.state_place = s.place
            ${partnerMay(viewer.role, "assignTask") ? sql`` : sql`and ${isOwn}`}
          order by t.due_sort, t.id limit ${LOOKED_AT}
       ) t
        join exchange.projects p on p.id = t.project_id
        left join lateral (
          select m.author_side, m.author_name, left(m.body, 240) as body from exchange.messages m
           where m.task_id = t.id order by m.at desc limit 1
        ) m on t.message_count > 0
        left join lateral (
          select v.reason from exchange.task_moves v
           where v.task_id = t.id and v.verb = 'return' order by v.at desc limit 1
        ) r on t.return_count > 0
        left join lateral (
          select e.state, e.minutes, e.decided_at from exchange.estimates e
           where e.task_id = t.id order by e.at desc limit 1
        ) e on true
       order by t.due_sort, t.id`);
};
