import type postgres from "postgres";

export type Table = {
  /** `exchange.tasks` */
  readonly name: string;
  /** All that can be written: what the database computes by itself is left out. */
  readonly columns: readonly string[];
};

/**
 * Every table of the three schemas, parents before children, as the server's own catalogue has them: a new table is part
 * of every backup from the day it exists.
 */
export async function listTables(sql: postgres.ISql): Promise<Table[]> {
  const tables = await sql<{ name: string; columns: string[]; parents: string[] }[]>`
    select format('%I.%I', c.relnamespace::regnamespace, c.relname) as name,
           (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           array(select distinct format('%I.%I', p.relnamespace::regnamespace, p.relname)
                   from pg_constraint f join pg_class p on p.oid = f.confrelid
                  where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as parents
      from pg_class c
     where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('identity', 'agency', 'exchange')
     order by 1`;
  const sorted: Table[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ parents }) => !parents.some((parent) => left.has(parent)));
    if (ready.length === 0)
      throw new Error(`tables that wait for one another: ${[...left.keys()].join(", ")}`);
    for (const { name, columns } of ready) {
      sorted.push({ name, columns });
      left.delete(name);
    }
  }
  return sorted;
}

/** What a database has been through: two with the same list have the same shape. */
export async function listMigrations(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ hash: string }[]>`select hash from migrations.__drizzle_migrations order by id`;
  return rows.map(({ hash }) => hash);
}

export type Counter = { readonly name: string; readonly value: string; readonly isUsed: boolean };

export async function listCounters(sql: postgres.ISql): Promise<Counter[]> {
  const sequences = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences
     where schemaname in ('identity', 'agency', 'exchange') order by 1`;
  const counters: Counter[] = [];
  for (const { name } of sequences) {
    const [now] = await sql.unsafe<{ value: string; is_used: boolean }[]>(
      `select last_value::text as value, is_called as is_used from ${name}`,
    );
    if (now) counters.push({ name, value: now.value, isUsed: now.is_used });
  }
  return counters;
}
