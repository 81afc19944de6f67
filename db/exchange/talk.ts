import { sql } from "drizzle-orm";
import { ok, type Result, refuse } from "@/domain/result";
import type { Side } from "@/domain/tasks/move";
import type { Tx } from "../session";
import type { Actor } from "./moves";
import { otherSide } from "./moves";

/**
 * A message on a task and word of it to the other side. An agency's message answers the open questions.
 * The leak check comes before: this only writes.
 */
export async function saveMessage(
  tx: Tx,
  message: {
    readonly taskId: string;
    readonly kind: "message" | "question";
    readonly body: string;
    readonly side: Side;
    readonly actor: Actor;
  },
): Promise<Result<{ id: string }>> {
  const [saved] = await tx.execute<{ id: string }>(sql`
    with said as (
      insert into exchange.messages
        (task_id, agency_org_id, partner_org_id, kind, body, author_id, author_name, author_side)
      select t.id, t.agency_org_id, t.partner_org_id, ${message.kind}::exchange.message_kind, ${message.body},
             ${message.actor.userId}::uuid, ${message.actor.name}, ${message.side}::exchange.side
        from exchange.tasks t where t.id = ${message.taskId}::uuid
      returning id, task_id, agency_org_id, partner_org_id
    ), word as (
      insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
      select task_id, agency_org_id, partner_org_id, ${message.kind}, ${otherSide(message.side)}::exchange.side
        from said
    )
    select id from said`);
  if (!saved) return refuse("notFound");
  if (message.side === "agency")
    await tx.execute(sql`
      update exchange.messages set answered_at = now()
       where task_id = ${message.taskId}::uuid and kind = 'question' and answered_at is null`);
  return ok({ id: saved.id });
}
