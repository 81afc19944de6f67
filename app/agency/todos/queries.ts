import { and, asc, desc, eq, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { selectColleagues } from "@/db/agency/managers";
import { clients } from "@/db/schema/agency/clients";
import { meetings } from "@/db/schema/agency/meetings";
import { todos } from "@/db/schema/agency/todos";
import { memberships } from "@/db/schema/identity/memberships";
import { users } from "@/db/schema/identity/users";
import { isoDay } from "@/domain/dates";
import { instantOf } from "@/domain/instants";
import { likePattern } from "@/platform/address";
import type { TodoFilter } from "./schema";

const PAGE_SIZE = 50;
const CLIENT_CHOICES = 500;
/** What was ticked off today stays in sight, to be taken back. */
const DONE_TODAY = 20;

/**
 * A page of to-dos: those to be done by their day, without one last; or those that are done, the latest first. A decision
 * that nobody is to do is no to-do. One round trip.
 */
export const listTodos = (viewer: AgencyViewer, filter: TodoFilter, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const isFirstOpen = !filter.state && !filter.after;
    const [rows, doneToday, choices, colleagues] = await Promise.all([
      selectPage(tx, viewer, filter),
      isFirstOpen ? selectDoneToday(tx, viewer, filter, now) : [],
      tx
        .select({ id: clients.id, name: clients.name })
        .from(clients)
        .where(eq(clients.orgId, viewer.orgId))
        .orderBy(asc(clients.name))
        .limit(CLIENT_CHOICES),
      selectColleagues(tx, viewer),
    ]);
    return {
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      doneToday,
      clients: choices,
      colleagues,
    };
  });

export type TodoRow = Awaited<ReturnType<typeof listTodos>>["rows"][number];

/** In the words of the index `todos_open`. */
const dueSort = sql`coalesce(${todos.dueOn}, 'infinity'::date)`;

function selectPage(tx: AgencyTx, viewer: AgencyViewer, filter: TodoFilter) {
  const { state, after } = filter;
  const isDone = state === "done";
  const order = isDone ? sql`${todos.doneAt}` : dueSort;
  const last = isDone
    ? sql`(select t.done_at, t.id from agency.todos t where t.id = ${after})`
    : sql`(select coalesce(t.due_on, 'infinity'::date), t.id from agency.todos t where t.id = ${after})`;
  return selectRows(tx)
    .where(
      and(
        fits(viewer, filter),
        isDone ? isNotNull(todos.doneAt) : isNull(todos.doneAt),
        after ? sql`(${order}, ${todos.id}) ${isDone ? sql`<` : sql`>`} ${last}` : undefined,
      ),
    )
    .orderBy(...(isDone ? [desc(order), desc(todos.id)] : [asc(order), asc(todos.id)]))
    .limit(PAGE_SIZE + 1);
}

function selectDoneToday(tx: AgencyTx, viewer: AgencyViewer, filter: TodoFilter, now: Date) {
  const midnight = instantOf(`${isoDay(now, viewer.timeZone)}T00:00`, viewer.timeZone) ?? now;
  return selectRows(tx)
    .where(and(fits(viewer, filter), sql`${todos.doneAt} >= ${midnight.toISOString()}`))
    .orderBy(desc(todos.doneAt), desc(todos.id))
    .limit(DONE_TODAY);
}

const selectRows = (tx: AgencyTx) =>
  tx
    .select({
      id: todos.id,
      what: todos.what,
      clientId: todos.clientId,
      clientName: clients.name,
      ownerId: todos.ownerId,
      ownerName: users.name,
      dueOn: todos.dueOn,
      meetingId: todos.meetingId,
      meetingTitle: meetings.title,
      jobId: todos.jobId,
      doneAt: todos.doneAt,
      doneName: todos.doneName,
      version: todos.version,
    })
    .from(todos)
    .innerJoin(clients, eq(clients.id, todos.clientId))
    .innerJoin(users, eq(users.id, todos.ownerId))
    .leftJoin(meetings, eq(meetings.id, todos.meetingId));

const fits = (viewer: AgencyViewer, { view, client, q }: TodoFilter) =>
  and(
    eq(todos.orgId, viewer.orgId),
    view === "mine" ? eq(todos.ownerId, viewer.userId) : undefined,
    client ? eq(todos.clientId, client) : undefined,
    q ? or(ilike(todos.what, likePattern(q)), ilike(clients.name, likePattern(q))) : undefined,
  );

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
