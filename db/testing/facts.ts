import type postgres from "postgres";
import { SCHEMAS } from "./grants";

/** One row, as a superuser sees it, and whose it is. */
export type Known = {
  readonly row: Readonly<Record<string, unknown>>;
  /** The primary key, as text. */
  readonly key: string;
  /** The organisations that it belongs to. */
  readonly orgs: readonly string[];
  /** The person that it speaks of, or whose act it is. */
  readonly person: string | undefined;
};

export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly orgColumns: readonly string[];
  readonly personColumn: string | undefined;
  /** Columns that point to another row, whoever owns that. */
  readonly parentColumns: readonly string[];
  /** Columns that must differ in every row, each with its type. */
  readonly uniqueColumns: ReadonlyMap<string, string>;
  readonly rows: readonly Known[];
};

const ORG_COLUMNS = ["org_id", "agency_org_id", "partner_org_id"];
const PERSON_COLUMNS = ["actor_id", "author_id", "user_id", "invited_by", "cast_by"];
/** A key may hold one row for each side. */
const SIDE_COLUMNS = ["side", "direction"];
const NO_POINTERS = ["id", "submission_key", "source_id", ...ORG_COLUMNS, ...PERSON_COLUMNS];

/** Every table of the three schemas with all of its rows: the truth that a login's view is measured against. */
export async function readFacts(admin: postgres.Sql): Promise<Table[]> {
  const tables = await admin<{ name: string; columns: string[]; key: string[]; unique: string[][] }[]>`
    select c.oid::regclass::text as name,
           (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select array_agg(a.attname::text order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
             where i.indrelid = c.oid and i.indisprimary) as key,
           (select coalesce(jsonb_agg(distinct jsonb_build_array(a.attname, format_type(a.atttypid, null))), '[]')
              from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
             where i.indrelid = c.oid and i.indisunique) as unique
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text = any(${SCHEMAS}) order by 1`;
  const orgsOf = new Map<string, string[]>();
  for (const { user_id, org_id } of await admin`select user_id, org_id from identity.memberships`)
    orgsOf.set(user_id, [...(orgsOf.get(user_id) ?? []), org_id]);

  const facts: Table[] = [];
  for (const { name, columns, key, unique } of tables) {
    const orgColumns = columns.filter((column) => ORG_COLUMNS.includes(column));
    const personColumn =
      name === "identity.users" ? "id" : columns.find((column) => PERSON_COLUMNS.includes(column));
    const rows = await admin<
      { row: Record<string, unknown> }[]
    >`select to_jsonb(t) as row from ${admin(name)} t`;
    facts.push({
      name,
      columns,
      key,
      orgColumns,
      personColumn,
      parentColumns: columns.filter((column) => column.endsWith("_id") && !NO_POINTERS.includes(column)),
      uniqueColumns: new Map(
        (unique as unknown as [string, string][]).filter(
          ([column]) =>
            (column === "id" && name !== "identity.portal") ||
            !(column.endsWith("_id") || PERSON_COLUMNS.includes(column) || SIDE_COLUMNS.includes(column)),
        ),
      ),
      rows: rows.map(({ row }) => {
        const person = personColumn ? String(row[personColumn]) : undefined;
        const orgs = orgColumns.map((column) => String(row[column]));
        const byPerson = person && orgColumns.length === 0 ? (orgsOf.get(person) ?? []) : [];
        return {
          row,
          key: JSON.stringify(key.map((column) => row[column])),
          orgs: name === "identity.organisations" ? [String(row.id)] : [...orgs, ...byPerson],
          person,
        };
      }),
    });
  }
  return facts;
}
