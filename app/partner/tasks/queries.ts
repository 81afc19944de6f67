import { asc, type SQL, sql } from "drizzle-orm";
import { listWaiting } from "@/db/exchange/regulations";
import { type PartnerTx, type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { boardBeatOf } from "@/db/partner/board_beat";
import { projects } from "@/db/schema/exchange/projects";
import { OPEN_STATES, placeOf, type TaskState } from "@/domain/tasks/states";
import type { Place } from "./address";
import { COLUMN_LIMIT } from "./board";
import { type BoardMark, writeMark } from "./boardMark";
import type { TaskFilter } from "./schema";

export const PAGE_SIZE = 50;

/** What a row of the list needs, and not a column more. `dueOn` is YYYY-MM-DD; `dueSort` the same or "infinity". */
export type TaskRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: TaskState;
  readonly isBlocked: boolean;
  readonly dueOn: string | null;
  readonly dueSort: string;
  readonly assigneeName: string;
  readonly messageCount: number;
  readonly returnCount: number;
  readonly codename: string;
};

type BoardFilter = Pick<TaskFilter, "project" | "assignee">;

/** What any change of the team's tasks moves on. It needs no viewer: the database asks whose session it is by itself. */
export const getBoardBeat = (sessionToken: string) => boardBeatOf(sessionToken);

/** The board with the codenames to choose from, in one round trip, whatever the number of tasks. */
export const getBoard = (viewer: PartnerViewer, filter: BoardFilter) =>
  readAsPartner(viewer, async (tx) => {
    const [board, codenames, toAccept] = await Promise.all([
      readBoard(tx, viewer, filter),
      listProjects(tx),
      listWaiting(tx, viewer.orgId),
    ]);
    return { mark: writeMark(board), cards: board.cards ?? "[]", projects: codenames, toAccept };
  });

/**
 * The board alone. `cards` is null when they are those of the known mark, and is otherwise the text that PostgreSQL
 * made: an array of `Card`.
 */
export const getBoardSince = (viewer: PartnerViewer, filter: BoardFilter, known: BoardMark | undefined) =>
  readAsPartner(viewer, async (tx) => {
    const board = await readBoard(tx, viewer, filter, known?.content);
    return { mark: writeMark(board), cards: board.cards };
  });

/** A page of the list, due first. Each state is read in its own order of due dates, so what is done costs nothing. */
export const listTasks = (viewer: PartnerViewer, filter: TaskFilter, after?: Place) =>
  readAsPartner(viewer, async (tx) => {
    const [rows, codenames] = await Promise.all([
      tx.execute<TaskRow>(sql`
        select t.id, t.number, t.title, t.state, t.is_blocked as "isBlocked", t.due_on::text as "dueOn",
               t.due_sort::text as "dueSort", t.assignee_name as "assigneeName", t.message_count as "messageCount",
               t.return_count as "returnCount", p.codename
          from ${filter.q ? found(viewer, filter, filter.q, after) : perState(viewer, filter, after)} t
          join exchange.projects p on p.id = t.project_id
         order by t.due_sort, t.id limit ${PAGE_SIZE + 1}`),
      listProjects(tx),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, projects: codenames };
  });

async function readBoard(tx: PartnerTx, viewer: PartnerViewer, filter: BoardFilter, known = "") {
  const [board] = await tx.execute<BoardMark & { cards: string | null }>(sql`
    with card as (
      select t.* from unnest(${OPEN_PLACES}::smallint[]) as c (place)
       cross join lateral (
         select ${cardColumns}, row_number() over (order by t.due_sort, t.id) as rank from exchange.tasks t
          where t.partner_org_id = ${viewer.orgId} and t.state_place = c.place ${narrow(viewer, filter)}
          order by t.due_sort, t.id limit ${COLUMN_LIMIT + 1}
       ) t
      union all
      (select ${cardColumns}, row_number() over (order by t.due_sort desc, t.id desc) as rank from exchange.tasks t
        where t.partner_org_id = ${viewer.orgId} and t.state_place = ${DONE} ${narrow(viewer, filter)}
        order by t.due_sort desc, t.id desc limit ${COLUMN_LIMIT + 1})
    ), fresh as (
      -- A version stands for everything that a card shows but for its messages.
      select count(*) || '-' || coalesce(bit_xor(hash_record_extended(row(id, version, message_count), 0)), 0) as content
        from card
    )
    select exchange.board_beat() as beat, fresh.content, case when fresh.content <> ${known} then (
             select coalesce(json_agg(json_build_array(
                      card.id, card.number, card.title, card.state_place,
                      card.is_blocked::int, card.due_on, card.assignee_name, card.message_count, card.return_count,
                      card.version, p.codename) order by card.state_place, card.rank), '[]')::text
               from card join exchange.projects p on p.id = card.project_id) end as cards
      from fresh`);
  if (!board) throw new Error("an aggregate without a row");
  return board;
}

/** A column of the board stands where its state stands. */
const OPEN_PLACES = sql.raw(`'{${OPEN_STATES.map(placeOf).join(",")}}'`);
const DONE = sql.raw(String(placeOf("done")));

const cardColumns = sql`t.id, t.number, t.title, t.state_place, t.is_blocked, t.due_on, t.assignee_name, t.message_count,
  t.return_count, t.version, t.project_id`;

const perState = (viewer: PartnerViewer, filter: TaskFilter, after?: Place): SQL => sql`
  unnest(${placesOf(filter)}::smallint[]) as s (place)
  cross join lateral (
    select t.* from exchange.tasks t
     where t.partner_org_id = ${viewer.orgId} and t.state_place = s.place ${narrow(viewer, filter)} ${beyond(after)}
     order by t.due_sort, t.id limit ${PAGE_SIZE + 1}
  )`;

/** By words of the title, or by number as "#12". */
function found(viewer: PartnerViewer, filter: TaskFilter, words: string, after?: Place): SQL {
  const number = /^#(\d{1,9})$/.exec(words)?.[1];
  if (number)
    return sql`(
      select t.* from exchange.tasks t
       where t.partner_org_id = ${viewer.orgId} and t.number = ${Number(number)} and t.engagement_id in
             (select e.id from exchange.engagements e where e.partner_org_id = ${viewer.orgId})
         and t.state_place = any (${placesOf(filter)}::smallint[]) ${narrow(viewer, filter)} ${beyond(after)}
    )`;
  return sql`(
    select t.* from exchange.search_task_ids(
             ${words}, places => ${placesOf(filter)}::smallint[],
             projects => ${filter.project ? sql`array[${filter.project}::uuid]` : sql`null`},
             assignee => ${filter.assignee === "me" ? viewer.userId : null}::uuid, unassigned => ${filter.assignee === "nobody"},
             after_due => ${after?.due ?? null}::date, after_id => ${after?.id ?? null}::uuid, at_most => ${PAGE_SIZE + 1}
           ) as match (id)
      join exchange.tasks t on t.id = match.id
     where t.partner_org_id = ${viewer.orgId} order by t.due_sort, t.id limit ${PAGE_SIZE + 1}
  )`;
}

const placesOf = ({ states }: TaskFilter) => `{${states.map(placeOf).join(",")}}`;

const beyond = (after?: Place): SQL =>
  after ? sql`and (t.due_sort, t.id) > (${after.due}::date, ${after.id}::uuid)` : sql``;

function narrow(viewer: PartnerViewer, { project, assignee }: BoardFilter): SQL {
  const ofProject = project ? sql`and t.project_id = ${project}` : sql``;
  if (!assignee) return ofProject;
  return assignee === "me"
    ? sql`${ofProject} and t.assignee_id = ${viewer.userId}`
    : sql`${ofProject} and t.assignee_id is null`;
}

const listProjects = (tx: PartnerTx) =>
  tx
    .select({ id: projects.id, codename: projects.codename })
    .from(projects)
    .orderBy(asc(projects.codename))
    .limit(200);
