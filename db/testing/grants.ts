import type postgres from "postgres";
import { WEB_LOGINS } from "../migrate";
import { PLAIN_ROLES, type Roles } from "../role-names.mjs";

export const SCHEMAS = ["identity", "agency", "exchange"];

type ByName = Record<string, Record<string, string[]>>;

type Grants = {
  readonly database: Record<string, string[]>;
  readonly schemas: Record<string, Record<string, string[]>>;
  /** table → who → "select", "update (state, version)" … */
  readonly tables: ByName;
  /** function → who may call it; `definer` where it runs with its owner's rights */
  readonly functions: Record<string, { runsAs: "owner" | "caller"; callers: string[] }>;
};

/** Who but the owner may do what, as the server's own catalogue has it. PUBLIC counts as one who may. */
export async function readGrants(sql: postgres.ISql, roles: Roles = PLAIN_ROLES): Promise<Grants> {
  const logins = WEB_LOGINS.map((login) => roles[login]);
  const schemas = [...SCHEMAS, "public", "migrations"];
  const database: Record<string, string[]> = {};
  for (const row of await sql<{ who: string; right: string }[]>`
    select coalesce(r.rolname, 'PUBLIC') as who, lower(a.privilege_type) as right
      from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      left join pg_roles r on r.oid = a.grantee
     where d.datname = current_database() and (r.rolname = any(${logins}) or a.grantee = 0)
     order by 1, 2`) {
    database[row.who] ??= [];
    database[row.who]?.push(row.right);
  }
  const schemaRows = await sql<{ name: string; who: string; right: string }[]>`
    select n.nspname as name, coalesce(r.rolname, 'PUBLIC') as who, lower(a.privilege_type) as right
      from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
      left join pg_roles r on r.oid = a.grantee
     where n.nspname = any(${schemas}) and a.grantee <> n.nspowner
       and coalesce(r.rolname, '') not in (${roles.owner}, 'pg_database_owner')
     order by 1, 2, 3`;
  return {
    database,
    schemas: nest(schemaRows),
    tables: nest([...(await tableRights(sql)), ...(await columnRights(sql))]),
    functions: await functionRights(sql),
  };
}

const tableRights = (sql: postgres.ISql) => sql<{ name: string; who: string; right: string }[]>`
  select n.nspname || '.' || c.relname as name, coalesce(r.rolname, 'PUBLIC') as who, lower(a.privilege_type) as right
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    cross join aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char" else 'r' end, c.relowner))) a
    left join pg_roles r on r.oid = a.grantee
   where n.nspname = any(${SCHEMAS}) and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and a.grantee <> c.relowner
   order by 1, 2, 3`;

const columnRights = (sql: postgres.ISql) => sql<{ name: string; who: string; right: string }[]>`
  select n.nspname || '.' || c.relname as name, coalesce(r.rolname, 'PUBLIC') as who,
         lower(x.privilege_type) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')' as right
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    cross join aclexplode(a.attacl) x
    left join pg_roles r on r.oid = x.grantee
   where n.nspname = any(${SCHEMAS}) and a.attnum > 0 and not a.attisdropped and x.grantee <> c.relowner
   group by 1, 2, x.privilege_type
   order by 1, 2, 3`;

async function functionRights(sql: postgres.ISql): Promise<Grants["functions"]> {
  const rows = await sql<{ name: string; isDefiner: boolean; callers: string[] }[]>`
    select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
           p.prosecdef as "isDefiner",
           array_agg(coalesce(r.rolname, 'PUBLIC')::text order by 1) filter (where a.grantee <> p.proowner) as callers
      from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      left join pg_roles r on r.oid = a.grantee
     where n.nspname = any(${SCHEMAS})
     group by p.oid, n.nspname, p.proname, p.prosecdef
     order by 1`;
  return Object.fromEntries(
    rows.map(({ name, isDefiner, callers }) => [
      name,
      { runsAs: isDefiner ? "owner" : "caller", callers: [...(callers ?? [])].sort() },
    ]),
  );
}

function nest(rows: readonly { name: string; who: string; right: string }[]): ByName {
  const nested: ByName = {};
  for (const { name, who, right } of rows) {
    nested[name] ??= {};
    const rights = nested[name];
    rights[who] ??= [];
    rights[who]?.push(right);
  }
  return nested;
}
