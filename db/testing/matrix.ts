import type postgres from "postgres";
import { WEB_LOGINS, type WebLogin } from "../migrate";
import { attempt, literal, type Outcome, said } from "./attempt";
import { type Copy, copyOf } from "./copies";
import { deedsOn } from "./deeds";
import type { Known, Table } from "./facts";
import { type Viewpoint, viewpointsOf } from "./viewpoints";
import type { World } from "./world";

/** table → login → viewpoints that fare alike → what really happens there. */
export type Matrix = Record<string, Partial<Record<WebLogin, Record<string, string>>>>;

export type Wall = {
  readonly as: Record<WebLogin, postgres.Sql>;
  readonly world: World;
  readonly facts: readonly Table[];
};

/** Tries every operation on every table from every viewpoint of every login; nothing of it stays. */
export async function measureMatrix(
  wall: Wall,
  isWanted: (table: string, login: WebLogin) => boolean = () => true,
): Promise<Matrix> {
  const matrix: Matrix = {};
  await Promise.all(
    WEB_LOGINS.map(async (login) => {
      for (const table of wall.facts) {
        if (!isWanted(table.name, login)) continue;
        const measured = await measureTable(wall, login, table);
        matrix[table.name] = { ...matrix[table.name], [login]: measured };
      }
      await wall.as[login].unsafe("rollback");
    }),
  );
  return inOrder(matrix, wall.facts);
}

const inOrder = (matrix: Matrix, facts: readonly Table[]): Matrix =>
  Object.fromEntries(
    facts
      .filter(({ name }) => matrix[name])
      .map(({ name }) => {
        const logins = matrix[name] ?? {};
        return [
          name,
          Object.fromEntries(
            WEB_LOGINS.filter((login) => logins[login]).map((login) => [login, logins[login]]),
          ),
        ];
      }),
  );

async function measureTable(wall: Wall, login: WebLogin, table: Table): Promise<Record<string, string>> {
  const byText = new Map<string, string[]>();
  const rights = await readRights(wall.as[login], table);
  for (const viewpoint of viewpointsOf(login, wall.world)) {
    const text = await measure({ wall, login, table, rights, viewpoint });
    byText.set(text, [...(byText.get(text) ?? []), viewpoint.name]);
  }
  return Object.fromEntries([...byText].map(([text, names]) => [names.join(", "), text]));
}

type Cell = {
  readonly wall: Wall;
  readonly login: WebLogin;
  readonly table: Table;
  readonly rights: Rights;
  readonly viewpoint: Viewpoint;
};

async function measure(cell: Cell): Promise<string> {
  const parts = [
    `see ${await measureSelect(cell)}`,
    `add ${await measureInsert(cell)}`,
    `change ${await measureUpdate(cell)}`,
    `remove ${said(await run(cell, `delete from ${cell.table.name}`))}`,
  ];
  for (const deed of deedsOn(cell.table.name, cell.login))
    parts.push(`${deed.name} ${said(await run(cell, deed.statement(cell.viewpoint, cell.wall.world)))}`);
  return parts.every((part) => part.endsWith(" denied")) ? "denied" : parts.join("; ");
}

const run = (cell: Cell, statement: string): Promise<Outcome> =>
  attempt(cell.wall.as[cell.login], cell.viewpoint.token, statement);

async function measureSelect(cell: Cell): Promise<string> {
  const { table } = cell;
  const seen = await run(
    cell,
    `select jsonb_build_array(${table.key.join(", ")})::text as key from ${table.name}`,
  );
  if ("refusal" in seen) {
    const counted = await run(cell, `select from ${table.name}`);
    return "refusal" in counted ? counted.refusal : `${counted.count}/${table.rows.length} without key`;
  }
  const keys = new Set(seen.rows.map(({ key }) => JSON.stringify(JSON.parse(key))));
  const share = (name: string, rows: readonly Known[]) =>
    rows.length === 0 ? [] : [`${rows.filter((row) => keys.has(row.key)).length}/${rows.length} ${name}`];
  const { own, colleagues, foreign } = sortRows(cell);
  return (
    [...share("own", own), ...share("colleagues'", colleagues), ...share("foreign", foreign)].join(" ") ||
    "nothing"
  );
}

/** One's own, those of others in the same organisation, and everybody else's. */
function sortRows({ table, viewpoint }: Cell) {
  const isOurs = (row: Known) => row.orgs.includes(viewpoint.orgId);
  const isMine = (row: Known) => row.person === undefined || row.person === viewpoint.userId;
  return {
    own: table.rows.filter((row) => isOurs(row) && isMine(row)),
    colleagues: table.rows.filter((row) => isOurs(row) && !isMine(row)),
    foreign: table.rows.filter((row) => !isOurs(row)),
  };
}

async function measureInsert(cell: Cell): Promise<string> {
  const { own, colleagues, foreign } = sortRows(cell);
  const base = own[0] ?? colleagues[0] ?? foreign[0];
  const stranger = nearest(foreign, base);
  const pointing =
    foreign.find((row) => cell.table.parentColumns.every((column) => row.row[column] !== null)) ?? stranger;
  if (!base) return "impossible: no row";
  const add = async (change: Partial<Copy>) => {
    const { userId: personId, side } = cell.viewpoint;
    const copy = { table: cell.table, base, world: cell.wall.world, personId, side, ...change };
    return said(await run(cell, copyOf(copy, cell.rights.insert)));
  };
  const answers = [`own ${await add({})}`];
  if (stranger) {
    answers.push(`for another organisation ${await add({ base: stranger })}`);
    if (cell.table.orgColumns.length > 0 && cell.table.parentColumns.length > 0)
      answers.push(`for another on own parents ${await add({ orgsOf: stranger })}`);
  }
  if (cell.table.personColumn)
    answers.push(`in a colleague's name ${await add({ personId: cell.viewpoint.colleagueId })}`);
  if (pointing && cell.table.parentColumns.length > 0) {
    answers.push(`on a foreign parent ${await add({ parents: pointing })}`);
    answers.push(`on a missing parent ${await add({ parents: "missing" })}`);
  }
  return shorten(answers);
}

/** The stranger's row that shares most: a competitor with the same counterpart is the hardest case. */
const nearest = (foreign: readonly Known[], base: Known | undefined) =>
  foreign.find((row) => row.orgs.some((org) => base?.orgs.includes(org))) ?? foreign[0];

async function measureUpdate(cell: Cell): Promise<string> {
  const { table, rights } = cell;
  const [sample] = [...sortRows(cell).own, ...table.rows];
  if (!sample) return "impossible: no row";
  const set = (column: string, value: unknown) => `update ${table.name} set ${column} = ${literal(value)}`;
  // What is valid in one row need not be in another: a ballot's scores depend on who cast it.
  const free = rights.update.find(
    (column) => !table.uniqueColumns.has(column) && !column.endsWith("_id") && column !== "scores",
  );
  // Without WHERE: a condition would read the row, and the right to read would hide that of changing.
  const column = free ?? rights.update[0] ?? table.columns.find((each) => !table.key.includes(each)) ?? "id";
  const outcome = await run(cell, set(column, column.endsWith("_id") ? null : sample.row[column]));
  const answers = [
    "refusal" in outcome ? `rows ${outcome.refusal}` : `${outcome.count}/${table.rows.length} rows`,
  ];
  const [stranger] = sortRows(cell).foreign;
  for (const org of table.orgColumns.slice(-1))
    answers.push(`owner ${said(await run(cell, set(org, stranger?.row[org] ?? null)))}`);
  const other = table.columns.find((each) => !rights.update.includes(each)) ?? table.key[0] ?? "";
  answers.push(`other columns ${said(await run(cell, set(other, sample.row[other])))}`);
  return shorten(answers);
}

/** "denied" once, when every answer is that. */
const shorten = (answers: readonly string[]) =>
  answers.every((answer) => answer.endsWith(" denied")) ? "denied" : answers.join(", ");

type Rights = { readonly insert: readonly string[]; readonly update: readonly string[] };

async function readRights(login: postgres.Sql, table: Table): Promise<Rights> {
  const [schema, name] = table.name.split(".");
  const outcome = await attempt(
    login,
    undefined,
    `select a.attname as column, has_column_privilege(c.oid, a.attnum, 'insert') as insert,
            has_column_privilege(c.oid, a.attnum, 'update') as update
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relname = '${name}' and c.relnamespace = (select oid from pg_namespace where nspname = '${schema}')
      order by a.attnum`,
  );
  const rows = "refusal" in outcome ? [] : outcome.rows;
  const columnsWith = (right: string) => rows.filter((row) => row[right]).map((row) => String(row.column));
  return { insert: columnsWith("insert"), update: columnsWith("update") };
}
