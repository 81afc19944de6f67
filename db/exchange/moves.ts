import { eq, sql } from "drizzle-orm";
import { ok, type Refusal, type Result, refuse } from "@/domain/result";
import { move, type Side, type TaskVerb, waysOf } from "@/domain/tasks/move";
import type { TaskState } from "@/domain/tasks/states";
import { tasks } from "../schema/exchange/tasks";
import type { Tx } from "../session";
import { isHeld } from "./regulations";

export type Actor = { readonly userId: string; readonly name: string };
type Sides = { readonly agencyOrgId: string; readonly partnerOrgId: string };
export type MovableTask = Sides & {
  readonly id: string;
  readonly state: TaskState;
  readonly isBlocked: boolean;
  readonly version: number;
};

/** The task as it stands, if the one who asks may see it: missing and foreign look the same. */
export async function findTaskToMove(tx: Tx, taskId: string): Promise<MovableTask | undefined> {
  const [task] = await tx
    .select({
      id: tasks.id,
      agencyOrgId: tasks.agencyOrgId,
      partnerOrgId: tasks.partnerOrgId,
      state: tasks.state,
      isBlocked: tasks.isBlocked,
      version: tasks.version,
    })
    .from(tasks)
    .where(eq(tasks.id, taskId));
  return task;
}

type Step = {
  readonly taskId: string;
  readonly verb: TaskVerb;
  readonly side: Side;
  readonly reason: string;
  /** The version on the person's screen. */
  readonly version: number;
  readonly actor: Actor;
};

/**
 * One move of one task: its state, its history and word to the other side, in one statement. The version that the
 * person saw stands in WHERE, so of two people who move at once the second is told. Only what did not move is read.
 * @returns refuse: notFound, forbidden, notInThisState, changedMeanwhile, regulationWaits
 */
export async function moveTask(tx: Tx, step: Step): Promise<Result<MovableTask>> {
  const ways = waysOf(step.verb, step.side);
  if (ways.length === 0) return whyNot(tx, step);
  const list = (values: readonly (TaskState | boolean)[]) => `{${values.join(",")}}`;
  const isReturn = step.verb === "return";
  const [moved] = await tx.execute<MovableTask>(sql`
    with moved as (
      update exchange.tasks t
         set state = way.to_state, is_blocked = way.blocks,
             blocked_reason = case when way.blocks then ${step.reason} else '' end,
             ${isReturn ? sql`return_count = t.return_count + 1,` : sql``}
             version = t.version + 1, moved_at = now()
        from unnest(${list(ways.map(({ from }) => from.state))}::exchange.task_state[],
                    ${list(ways.map(({ from }) => from.isBlocked))}::boolean[],
                    ${list(ways.map(({ to }) => to.state))}::exchange.task_state[],
                    ${list(ways.map(({ to }) => to.isBlocked))}::boolean[])
             as way (from_state, was_blocked, to_state, blocks)
       where t.id = ${step.taskId}::uuid and t.version = ${step.version}
         and t.state = way.from_state and t.is_blocked = way.was_blocked
       returning t.id, t.agency_org_id, t.partner_org_id, way.from_state, t.state, t.is_blocked, t.version
    ), history as (
      insert into exchange.task_moves
        (task_id, agency_org_id, partner_org_id, verb, from_state, to_state, reason, actor_id, actor_name, actor_side)
      select id, agency_org_id, partner_org_id, ${step.verb}, from_state, state, ${step.reason},
             ${step.actor.userId}::uuid, ${step.actor.name}, ${step.side}::exchange.side
        from moved
    ), word as (
      insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
      select id, agency_org_id, partner_org_id, ${step.verb}, ${otherSide(step.side)}::exchange.side from moved
    )
    select id, agency_org_id as "agencyOrgId", partner_org_id as "partnerOrgId", state, is_blocked as "isBlocked", version
      from moved`);
  return moved ? ok(moved) : whyNot(tx, step);
}

/** Why a task did not move: what the one who asks may know of it. */
async function whyNot(tx: Tx, step: Step): Promise<Refusal> {
  const [task, held] = await Promise.all([
    findTaskToMove(tx, step.taskId),
    beginsWork(step) ? isHeld(tx, step.taskId) : false,
  ]);
  if (!task) return refuse("notFound");
  const next = move(task, step.verb, step.side);
  if (!next.ok) return task.version === step.version ? next : refuse("changedMeanwhile");
  return refuse(held ? "regulationWaits" : "changedMeanwhile");
}

/** What a team does only by the regulation in force; the database holds these moves up, too (`hold_for_regulation`). */
const beginsWork = ({ side, verb }: { readonly side: Side; readonly verb: TaskVerb }) =>
  side === "partner" && (verb === "accept" || verb === "start");

export const otherSide = (side: Side): Side => (side === "agency" ? "partner" : "agency");
