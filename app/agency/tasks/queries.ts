import { type SQL, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { OPEN_STATES, placeOf, type TaskState } from "@/domain/tasks/states";
import type { Cursor } from "@/platform/cursor";
import type { TaskFilter } from "./schema";

export const PAGE_SIZE = 50;

/** A row of the list. `dueOn` is YYYY-MM-DD; `feeMinor` in minor units of `currency`. */
export type TaskRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: TaskState;
  readonly isBlocked: boolean;
  readonly dueOn: string | null;
  readonly dueSort: string;
  readonly feeMinor: number | null;
  readonly currency: string;
  readonly returnCount: number;
  readonly messageCount: number;
  readonly hasQuestion: boolean;
  readonly hasEstimate: boolean;
  readonly codename: string;
  readonly partnerName: string;
  readonly clientId: string;
  readonly clientName: string;
};

/** A page of the list, due first. Each state is read in its own order of due dates, so done tasks cost nothing. */
export const listTasks = (viewer: AgencyViewer, filter: TaskFilter, after?: Cursor) =>
  readAsAgency(viewer, async (tx) => {
    const states = filter.state ? [filter.state] : filter.view === "open" ? OPEN_STATES : undefined;
    const [rows, choices] = await Promise.all([
      tx.execute<TaskRow>(sql`
        select t.id, t.number, t.title, t.state, t.is_blocked as "isBlocked", t.due_on::text as "dueOn",
               t.due_sort::text as "dueSort", t.fee_minor::float8 as "feeMinor", t.currency,
               t.return_count as "returnCount", t.message_count as "messageCount",
               exists (select from exchange.messages m
                        where m.task_id = t.id and m.kind = 'question' and m.answered_at is null) as "hasQuestion",
               exists (select from exchange.estimates e
                        where e.task_id = t.id and e.state = 'proposed') as "hasEstimate",
               p.codename, o.name as "partnerName", c.id as "clientId", c.name as "clientName"
          from ${source(viewer, states, filter, after)} t
          join exchange.projects p on p.id = t.project_id
          join identity.organisations o on o.id = t.partner_org_id
          join agency.task_links l on l.task_id = t.id
          join agency.clients c on c.id = l.client_id
         order by t.due_sort, t.id limit ${PAGE_SIZE + 1}`),
      listChoices(tx, viewer),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, ...choices };
  });

function source(
  viewer: AgencyViewer,
  states: readonly TaskState[] | undefined,
  filter: TaskFilter,
  after?: Cursor,
): SQL {
  const places = states && sql`${sql.param(`{${states.map(placeOf).join(",")}}`)}::smallint[]`;
  if (filter.q) return found(viewer, filter, filter.q, places ?? sql`null`, after);
  if (!places) return sql`(${oneOrder(viewer, filter, after)})`;
  return sql`unnest(${places}) as s (place)
    cross join lateral (${oneOrder(viewer, filter, after, sql`and t.state_place = s.place`)})`;
}

const found = (
  viewer: AgencyViewer,
  filter: TaskFilter,
  words: string,
  places: SQL,
  after?: Cursor,
): SQL => sql`(
  select t.* from exchange.search_task_ids(
           ${words}, places => ${places}, partner => ${filter.partner ?? null}::uuid,
           projects => ${
             filter.client
               ? sql`array(select k.project_id from agency.codenames k
                            where k.org_id = ${viewer.orgId} and k.client_id = ${filter.client} and k.project_id is not null)`
               : sql`null`
           },
           after_due => ${after?.key ?? null}::date, after_id => ${after?.id ?? null}::uuid, at_most => ${PAGE_SIZE + 1}
         ) as match (id)
    join exchange.tasks t on t.id = match.id
   where t.agency_org_id = ${viewer.orgId} order by t.due_sort, t.id limit ${PAGE_SIZE + 1}
)`;

const oneOrder = (viewer: AgencyViewer, filter: TaskFilter, after?: Cursor, more: SQL = sql``): SQL => sql`
  select t.* from exchange.tasks t
   where t.agency_org_id = ${viewer.orgId} ${more}
     ${filter.partner ? sql`and t.partner_org_id = ${filter.partner}` : sql``}
     ${
       filter.client
         ? sql`and t.id in (select l.task_id from agency.task_links l
                            where l.org_id = ${viewer.orgId} and l.client_id = ${filter.client})`
         : sql``
     }
     ${after ? sql`and (t.due_sort, t.id) > (${after.key}::date, ${after.id}::uuid)` : sql``}
   order by t.due_sort, t.id limit ${PAGE_SIZE + 1}`;

export type DraftRow = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly updatedAt: string;
  readonly createdKey: string;
  readonly codename: string | null;
  readonly partnerName: string;
  readonly clientName: string;
  readonly authorName: string | null;
};

/** A page of the drafts, newest first: nothing of them exists on the partner's side. */
export const listDrafts = (
  viewer: AgencyViewer,
  filter: Pick<TaskFilter, "client" | "partner">,
  after?: Cursor,
) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, choices] = await Promise.all([
      tx.execute<DraftRow>(sql`
        select d.id, d.title, d.due_on::text as "dueOn", d.updated_at::text as "updatedAt",
               to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdKey",
               k.codename, coalesce(o.name, e.invited_name) as "partnerName", c.name as "clientName",
               u.name as "authorName"
          from agency.task_drafts d
          join agency.jobs j on j.id = d.job_id
          join agency.clients c on c.id = j.client_id
          join exchange.engagements e on e.id = d.engagement_id
          left join identity.organisations o on o.id = e.partner_org_id
          left join identity.users u on u.id = d.author_id
          left join agency.codenames k on k.engagement_id = d.engagement_id and k.client_id = j.client_id
         where d.org_id = ${viewer.orgId}
           ${filter.client ? sql`and j.client_id = ${filter.client}` : sql``}
           ${filter.partner ? sql`and e.partner_org_id = ${filter.partner}` : sql``}
           ${after ? sql`and (d.created_at, d.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}
         order by d.created_at desc, d.id desc limit ${PAGE_SIZE + 1}`),
      listChoices(tx, viewer),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, ...choices };
  });

type Choice = { readonly id: string; readonly name: string };

/** Clients and partners to filter by. */
async function listChoices(tx: AgencyTx, viewer: AgencyViewer) {
  const [clients, partners] = await Promise.all([
    tx.execute<Choice>(sql`
      select id, name from agency.clients where org_id = ${viewer.orgId} order by name limit 500`),
    tx.execute<Choice>(sql`
      select o.id, o.name from exchange.engagements e join identity.organisations o on o.id = e.partner_org_id
       where e.agency_org_id = ${viewer.orgId} order by o.name limit 200`),
  ]);
  return { clients: [...clients], partners: [...partners] };
}
