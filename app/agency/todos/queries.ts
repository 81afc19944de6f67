import { and, eq, isNull, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { todos } from "@/db/schema/agency/todos";
import { memberships } from "@/db/schema/identity/memberships";

/** One thing to do; missing and foreign look the same. */
export async function findTodo(tx: AgencyTx, viewer: AgencyViewer, todoId: string) {
  const [todo] = await tx
    .select({
      id: todos.id,
      clientId: todos.clientId,
      meetingId: todos.meetingId,
      what: todos.what,
      ownerId: todos.ownerId,
      dueOn: todos.dueOn,
      jobId: todos.jobId,
      version: todos.version,
    })
    .from(todos)
    .where(and(eq(todos.id, todoId), eq(todos.orgId, viewer.orgId)));
  return todo;
}

/** Whether all of these people work at the agency now. */
export async function areColleagues(
  tx: AgencyTx,
  viewer: AgencyViewer,
  userIds: readonly string[],
): Promise<boolean> {
  if (userIds.length === 0) return true;
  const ids = sql.join(
    userIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, viewer.orgId),
        isNull(memberships.endedAt),
        sql`${memberships.userId} in (${ids})`,
      ),
    );
  return rows.length === userIds.length;
}
