import { eq, sql } from "drizzle-orm";
import { ok, type Result, refuse } from "@/domain/result";
import { move, type Side, type TaskVerb } from "@/domain/tasks/move";
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

/**
 * One move of one task: its state, its history and word to the other side, in one statement. The version that the
 * person saw stands in WHERE, so of two people who move at once the second is told.
 * @returns refuse: notFound, forbidden, notInThisState, changedMeanwhile, regulationWaits
 */
export async function moveTask(
  tx: Tx,
  step: {
    readonly taskId: string;
    readonly verb: TaskVerb;
    readonly side: Side;
    readonly reason: string;
    /** The version on the person's screen. */
    readonly version: number;
    readonly actor: Actor;
  },
): Promise<Result<MovableTask>> {
  // Asked for together: one round trip, as before.
  const [task, held] = await Promise.all([
    findTaskToMove(tx, step.taskId),
    beginsWork(step) ? isHeld(tx, step.taskId) : false,
  ]);
  if (!task) return refuse("notFound");
  const next = move(task, step.verb, step.side);
  if (!next.ok) return task.version === step.version ? next : refuse("changedMeanwhile");
  if (held) return refuse("regulationWaits");
  const { state, isBlocked } = next.value;
  const isReturn = step.verb === "return";
  const [moved] = await tx.execute<{ version: number }>(sql`
    with moved as (
      update exchange.tasks
         set state = ${state}::exchange.task_state, is_blocked = ${isBlocked},
             blocked_reason = ${isBlocked ? step.reason : ""},
             ${isReturn ? sql`return_count = return_count + 1,` : sql``}
             version = version + 1, moved_at = now()
       where id = ${task.id} and version = ${step.version}
       returning id, agency_org_id, partner_org_id, version
    ), history as (
      insert into exchange.task_moves
        (task_id, agency_org_id, partner_org_id, verb, from_state, to_state, reason, actor_id, actor_name, actor_side)
      select id, agency_org_id, partner_org_id, ${step.verb}, ${task.state}::exchange.task_state,
             ${state}::exchange.task_state, ${step.reason}, ${step.actor.userId}::uuid, ${step.actor.name},
             ${step.side}::exchange.side
        from moved
    ), word as (
      insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
      select id, agency_org_id, partner_org_id, ${step.verb}, ${otherSide(step.side)}::exchange.side from moved
    )
    select version from moved`);
  return moved ? ok({ ...task, state, isBlocked, version: moved.version }) : refuse("changedMeanwhile");
}

/** What a team does only by the regulation in force; the database holds these moves up, too (`hold_for_regulation`). */
const beginsWork = ({ side, verb }: { readonly side: Side; readonly verb: TaskVerb }) =>
  side === "partner" && (verb === "accept" || verb === "start");

export const otherSide = (side: Side): Side => (side === "agency" ? "partner" : "agency");
