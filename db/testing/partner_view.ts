import type { TestDatabase } from "./database";
import type { Person } from "./people";

/**
 * Everything that one person of a partner can get out of the database: every relation with every column that the
 * partner's login may read, every function that it may call, its search. As text, in a fixed order.
 */
export const readPartnerView = (db: TestDatabase, person: Person): Promise<string> =>
  readDeskView(db, person, "partner");

/** The same of either desk. */
export async function readDeskView(
  { admin, as }: TestDatabase,
  person: Person,
  desk: "agency" | "partner",
): Promise<string> {
  const login = `${desk}_web` as const;
  const relations = await admin<{ name: string; columns: string[] }[]>`
    select c.oid::regclass::text as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
       and c.relkind in ('r', 'p', 'v', 'm') and has_schema_privilege(${login}, c.relnamespace, 'usage')
       and has_column_privilege(${login}, c.oid, a.attnum, 'select')
     group by c.oid order by 1`;
  const functions = await admin<{ name: string }[]>`
    select p.oid::regproc::text as name from pg_proc p
     where p.pronamespace::regnamespace::text in ('identity', 'agency', 'exchange') and p.pronargs = 0
       and p.prorettype <> 'trigger'::regtype and has_function_privilege(${login}, p.oid, 'execute') order by 1`;
  const lines: string[] = [];
  await as[login].begin(async (tx) => {
    await tx`select set_config('app.session', ${person.token}, true)`;
    const read = async (what: string, from: string) => {
      const rows = await tx.unsafe(`select x::text as line from ${from} x order by 1`);
      lines.push(`${what}: ${rows.length}`, ...rows.map(({ line }) => String(line)));
    };
    for (const { name, columns } of relations)
      await read(name, `(select ${columns.join(", ")} from ${name})`);
    for (const { name } of functions) await read(name, `(select * from ${name}())`);
    for (const words of ["payment", "aurora", "romashka", "draft", "a"])
      await read(`search ${words}`, `(select * from exchange.search_task_ids('${words}'))`);
  });
  return lines.join("\n");
}
