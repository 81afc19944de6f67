import type postgres from "postgres";
import { WEB_LOGINS } from "../migrate";
import { SCHEMAS } from "./grants";

/**
 * What stands in the server's catalogue and must not: each finding a line, none when the house is in order.
 * `sql` belongs to an administrator, in a transaction or not.
 */
export async function findFaults(sql: postgres.ISql): Promise<string[]> {
  const findings: string[] = [];
  for (const rule of RULES) {
    const rows = await sql.unsafe<{ what: string }[]>(rule.query);
    findings.push(...rows.map(({ what }) => `${rule.says}: ${what}`));
  }
  return findings;
}

const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
const OURS = `(${list(SCHEMAS)})`;
const LOGINS = `(${list(WEB_LOGINS)})`;
const RIGHTS = list(["select", "insert", "update", "delete", "truncate", "references", "trigger"]);
const COLUMN_RIGHTS = list(["select", "insert", "update", "references"]);

/** Each query names what offends, in a column `what`. */
const RULES: readonly { readonly says: string; readonly query: string }[] = [
  {
    says: "table without forced row security",
    query: `select c.oid::regclass::text as what from pg_class c
      where c.relnamespace::regnamespace::text in ${OURS} and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    says: "table whose owner's policy is missing",
    query: `select c.oid::regclass::text as what from pg_class c
      where c.relnamespace::regnamespace::text in ${OURS} and c.relkind in ('r', 'p')
        and not exists (select from pg_policies p where (p.schemaname, p.tablename) = (c.relnamespace::regnamespace::text, c.relname)
              and p.policyname = 'owner' and p.roles = '{subrosa_owner}' and p.cmd = 'ALL')`,
  },
  {
    says: "policy for everybody, or for the owner under another name",
    query: `select schemaname || '.' || tablename || ' ' || policyname as what from pg_policies
      where schemaname in ${OURS} and (roles && '{public}' or (roles && '{subrosa_owner}') <> (policyname = 'owner'))`,
  },
  {
    says: "object that is not the owner's",
    query: `select c.oid::regclass::text as what from pg_class c
      where c.relnamespace::regnamespace::text in ${OURS} and c.relowner <> 'subrosa_owner'::regrole`,
  },
  {
    says: "foreign key towards the private side",
    query: `select conname || ' on ' || conrelid::regclass as what
      from pg_constraint f
      join pg_class child on child.oid = f.conrelid join pg_class parent on parent.oid = f.confrelid
      where f.contype = 'f' and (
        (parent.relnamespace = 'agency'::regnamespace and child.relnamespace <> 'agency'::regnamespace)
        or (child.relnamespace = 'identity'::regnamespace and parent.relnamespace <> 'identity'::regnamespace))`,
  },
  {
    // A check that compares a partner's value with a private one would be an oracle; one row knows only itself, so
    // only a function could look further.
    says: "check constraint that calls a function of ours",
    query: `select conname as what from pg_constraint
      where contype = 'c' and connamespace::regnamespace::text in ${OURS}
        and pg_get_constraintdef(oid) ~ '(identity|agency|exchange)\\.'`,
  },
  {
    says: "view that runs with its owner's rights",
    query: `select c.oid::regclass::text as what from pg_class c
      where c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions && '{security_invoker=true}', false)))`,
  },
  {
    says: "function with its owner's rights and an open search path",
    query: `select p.oid::regprocedure::text as what from pg_proc p
      where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        and not coalesce(p.proconfig && array['search_path=""'], false)`,
  },
  {
    says: "foreign key without an index",
    // The index begins with a column of the key; in a composite key with one that says more than the organisation.
    query: `select f.conname || ' on ' || f.conrelid::regclass as what from pg_constraint f
      where f.contype = 'f' and f.connamespace::regnamespace::text in ${OURS}
        and not exists (
          select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
           where i.indrelid = f.conrelid and i.indpred is null and i.indkey[0] = any(f.conkey)
             and (array_length(f.conkey, 1) = 1 or a.attname not in ('org_id', 'agency_org_id', 'partner_org_id')))`,
  },
  {
    says: "right of the partner's login on the private side",
    query: `select 'schema agency ' || r as what from unnest(array['usage', 'create']) r where has_schema_privilege('partner_web', 'agency', r)
      union all select c.oid::regclass || ' ' || r from pg_class c, unnest(array[${RIGHTS}]) r
        where c.relnamespace = 'agency'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege('partner_web', c.oid, r)
      union all select c.oid::regclass || ' column ' || r from pg_class c, unnest(array[${COLUMN_RIGHTS}]) r
        where c.relnamespace = 'agency'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_any_column_privilege('partner_web', c.oid, r)
      union all select p.oid::regprocedure::text from pg_proc p
        where p.pronamespace = 'agency'::regnamespace and has_function_privilege('partner_web', p.oid, 'execute')`,
  },
  {
    // Whoever holds a client's link has business in schema agency alone, and there changes no more than an answer.
    says: "right of the client's login beyond its own",
    query: `select n || ' ' || r as what from unnest(array['identity', 'exchange']) n, unnest(array['usage', 'create']) r where has_schema_privilege('client_web', n, r)
      union all select c.oid::regclass || ' ' || r from pg_class c, unnest(array[${RIGHTS}]) r
        where c.relnamespace::regnamespace::text in ('identity', 'exchange') and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege('client_web', c.oid, r)
      union all select c.oid::regclass || ' column ' || r from pg_class c, unnest(array[${COLUMN_RIGHTS}]) r
        where c.relnamespace::regnamespace::text in ('identity', 'exchange') and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_any_column_privilege('client_web', c.oid, r)
      union all select c.oid::regclass || ' ' || r from pg_class c, unnest(array['select', 'update', 'delete', 'truncate']) r
        where c.relnamespace = 'agency'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege('client_web', c.oid, r)
      union all select p.oid::regprocedure::text from pg_proc p
        where p.pronamespace::regnamespace::text in ('identity', 'exchange') and has_function_privilege('client_web', p.oid, 'execute')`,
  },
  {
    says: "login with a power beyond its grants",
    query: `select rolname as what from pg_roles
      where rolname in ${LOGINS} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)
      union all select m.member::regrole || ' in ' || m.roleid::regrole from pg_auth_members m where m.member::regrole::text in ${LOGINS}
      union all select 'owner who can sign in' from pg_roles where rolname = 'subrosa_owner' and (rolcanlogin or rolsuper or rolbypassrls)`,
  },
  {
    says: "login that can make objects",
    query: `select l || ' in schema ' || n.nspname as what from unnest(array[${list(WEB_LOGINS)}]) l, pg_namespace n
        where has_schema_privilege(l, n.oid, 'create')
      union all select l || ' ' || r from unnest(array[${list(WEB_LOGINS)}]) l, unnest(array['create', 'temporary']) r
        where has_database_privilege(l, current_database(), r)`,
  },
  {
    says: "right of PUBLIC",
    query: `select 'database ' || a.privilege_type as what from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
        where d.datname = current_database() and a.grantee = 0
      union all select n.nspname || ' ' || a.privilege_type from pg_namespace n, aclexplode(n.nspacl) a
        where (n.nspname in ${OURS} or n.nspname in ('public', 'migrations')) and a.grantee = 0
      union all select c.oid::regclass || ' ' || a.privilege_type from pg_class c, aclexplode(c.relacl) a
        where c.relnamespace::regnamespace::text in ${OURS} and a.grantee = 0
      union all select p.oid::regprocedure::text from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace::regnamespace::text in ${OURS} and a.grantee = 0`,
  },
  {
    says: "right that new objects would get by themselves",
    query: `select pg_get_userbyid(defaclrole) || ' ' || defaclacl::text as what from pg_default_acl`,
  },
  {
    says: "way around the planner's rules",
    query: `select lanname as what from pg_language where lanname not in ('internal', 'c', 'sql', 'plpgsql')
      union all select fdwname from pg_foreign_data_wrapper
      union all select extname from pg_extension where extname not in ('plpgsql', 'pg_trgm', 'btree_gin')`,
  },
];
