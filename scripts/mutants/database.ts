import type postgres from "postgres";
import { WEB_LOGINS } from "../../db/migrate";

/** One guard of the database taken away, as SQL of the administrator. */
export type DatabaseMutant = {
  readonly name: string;
  readonly sql: string;
  /** The table whose rows it guards, when rows must be tried to see it. */
  readonly table?: string;
};

const TABLE_RIGHTS = ["select", "insert", "update", "delete", "truncate", "references", "trigger"];

/** Every guard that stands in the catalogue: each policy, each condition of it, each right not given, each switch. */
export async function listDatabaseMutants(admin: postgres.Sql): Promise<DatabaseMutant[]> {
  return [
    ...(await policyMutants(admin)),
    ...(await switchMutants(admin)),
    ...(await grantMutants(admin)),
    ...(await functionMutants(admin)),
    ...doorMutants((await admin`select current_database() as name`)[0]?.name ?? ""),
  ];
}

async function policyMutants(admin: postgres.Sql): Promise<DatabaseMutant[]> {
  const policies = await admin<
    { table: string; policy: string; using: string | null; check: string | null }[]
  >`
    select schemaname || '.' || tablename as table, policyname as policy, qual as using, with_check as check
      from pg_policies where schemaname in ('identity', 'agency', 'exchange') order by 1, 2`;
  return policies.flatMap(({ table, policy, using, check }) => {
    const on = `${policy} on ${table}`;
    const mutants: DatabaseMutant[] = [{ name: `drop policy ${on}`, sql: `drop policy ${on}`, table }];
    for (const [clause, condition] of [
      ["using", using],
      ["with check", check],
    ] as const)
      for (const weaker of condition && condition !== "true" ? weaken(condition) : [])
        mutants.push({
          name: `${clause} (${weaker.missing}) gone from ${on}`,
          sql: `alter policy ${on} ${clause} (${weaker.condition})`,
          table,
        });
    return mutants;
  });
}

/** The condition as `true`, and with each of its ANDed parts as `true`. */
function weaken(condition: string): { condition: string; missing: string }[] {
  const parts = conjuncts(condition);
  const each = parts.map((missing, at) => ({
    missing: missing.replace(/\s+/g, " "),
    condition: parts.map((part, i) => (i === at ? "true" : part)).join(" and "),
  }));
  return parts.length > 1
    ? [{ missing: "all", condition: "true" }, ...each]
    : [{ missing: "all", condition: "true" }];
}

/** PostgreSQL prints `((a) AND (b))`; splits at the outermost AND. */
function conjuncts(condition: string): string[] {
  const inner = isWrapped(condition) ? condition.slice(1, -1) : condition;
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === "(") depth++;
    if (inner[i] === ")") depth--;
    if (depth === 0 && inner.startsWith(" AND ", i)) {
      parts.push(inner.slice(from, i));
      from = i + 5;
    }
  }
  return [...parts, inner.slice(from)];
}

function isWrapped(text: string): boolean {
  if (!text.startsWith("(")) return false;
  let depth = 0;
  for (const [i, sign] of [...text].entries()) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth === 0) return i === text.length - 1;
  }
  return false;
}

const tablesOf = (admin: postgres.Sql) => admin<{ name: string }[]>`
  select c.oid::regclass::text as name from pg_class c
   where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('identity', 'agency', 'exchange') order by 1`;

async function switchMutants(admin: postgres.Sql): Promise<DatabaseMutant[]> {
  const tables = await tablesOf(admin);
  return tables.flatMap(({ name }) => [
    { name: `no force on ${name}`, sql: `alter table ${name} no force row level security` },
    { name: `no row security on ${name}`, sql: `alter table ${name} disable row level security` },
  ]);
}

async function grantMutants(admin: postgres.Sql): Promise<DatabaseMutant[]> {
  const mutants: DatabaseMutant[] = [];
  for (const { name } of await tablesOf(admin))
    for (const login of [...WEB_LOGINS, "public"])
      for (const right of TABLE_RIGHTS) {
        const [has] =
          login === "public"
            ? [{ it: false }]
            : await admin`select has_table_privilege(${login}, ${name}, ${right}) as it`;
        if (!has?.it)
          mutants.push({
            name: `grant ${right} on ${name} to ${login}`,
            sql: `grant ${right} on ${name} to ${login}`,
          });
      }
  const columns = await admin<{ table: string; column: string; login: string; right: string }[]>`
    select c.oid::regclass::text as table, a.attname as column, l as login, r as right
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     cross join unnest(array['agency_web', 'partner_web', 'identity_web', 'client_web']) l cross join unnest(array['select', 'insert', 'update']) r
     where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('identity', 'agency', 'exchange')
       and has_any_column_privilege(l, c.oid, r) and not has_column_privilege(l, c.oid, a.attnum, r) order by 1, 2, 3, 4`;
  for (const { table, column, login, right } of columns) {
    const sql = `grant ${right} (${column}) on ${table} to ${login}`;
    mutants.push({ name: sql, sql });
  }
  return mutants;
}

async function functionMutants(admin: postgres.Sql): Promise<DatabaseMutant[]> {
  const functions = await admin<{ name: string }[]>`
    select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace::regnamespace::text in ('identity', 'agency', 'exchange') order by 1`;
  const mutants: DatabaseMutant[] = [];
  for (const { name } of functions) {
    mutants.push({ name: `open search path of ${name}`, sql: `alter function ${name} reset search_path` });
    for (const login of [...WEB_LOGINS, "public"]) {
      const [has] =
        login === "public"
          ? [{ it: false }]
          : await admin`select has_function_privilege(${login}, ${name}, 'execute') as it`;
      const sql = `grant execute on function ${name} to ${login}`;
      if (!has?.it) mutants.push({ name: sql, sql });
    }
  }
  return mutants;
}

const doorMutants = (database: string): DatabaseMutant[] =>
  [
    "grant usage on schema agency to partner_web",
    "grant usage on schema agency to identity_web",
    "grant usage on schema exchange to client_web",
    "grant usage on schema identity to client_web",
    "grant usage on schema agency to public",
    "grant create on schema exchange to partner_web",
    "grant usage on schema public to public",
    "grant create on schema public to public",
    `grant temporary on database ${database} to public`,
    `grant connect on database ${database} to public`,
    `grant create on database ${database} to partner_web`,
    "grant agency_web to partner_web",
    "grant subrosa_owner to agency_web",
    "alter role partner_web bypassrls",
    "alter role agency_web inherit",
    "alter role identity_web createrole",
  ].map((sql) => ({ name: sql, sql }));
