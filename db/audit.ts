import { sql } from "drizzle-orm";
import type { Tx } from "./session";

/** Each side keeps its own log; the login of one has no right to the other's. */
export type AuditLog = "agency.audit_log" | "exchange.audit_log";

type Act = {
  readonly orgId: string;
  readonly actorId: string;
  readonly action: string;
  /** The submission's own key; without one the act is kept under a new one. */
  readonly key: string | undefined;
  readonly answer: object;
};

const tableOf = (log: AuditLog) =>
  sql.join(
    log.split(".").map((part) => sql.identifier(part)),
    sql.raw("."),
  );

/** Writes who did what, with the answer. False when the same submission stands there already. */
export async function keepAct(
  tx: Tx,
  log: AuditLog,
  { orgId, actorId, action, key, answer }: Act,
): Promise<boolean> {
  const kept = await tx.execute(sql`
    insert into ${tableOf(log)} (org_id, actor_id, action, answer, submission_key)
    values (${orgId}::uuid, ${actorId}::uuid, ${action}, ${JSON.stringify(answer)}::jsonb,
            coalesce(${key ?? null}::uuid, gen_random_uuid()))
    on conflict do nothing returning org_id`);
  return kept.length > 0;
}

/** The answer that this person's submission got the first time. */
export async function findAnswer(
  tx: Tx,
  log: AuditLog,
  of: { readonly orgId: string; readonly actorId: string; readonly key: string },
): Promise<unknown> {
  const [row] = await tx.execute<{ answer: unknown }>(sql`
    select answer from ${tableOf(log)}
     where org_id = ${of.orgId}::uuid and actor_id = ${of.actorId}::uuid and submission_key = ${of.key}::uuid`);
  return row?.answer;
}
