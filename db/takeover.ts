import postgres from "postgres";
import { PLAIN_ROLES, type Roles, rolesBeside } from "./role-names.mjs";

const SCHEMAS = ["identity", "agency", "exchange", "migrations"];

/**
 * A database whose roles are called otherwise is taken over: one that an earlier version set up, when all portals of a
 * server shared their roles, or a copy of another database. Everything goes to this database's own roles, and the former
 * lose every right in it; in other databases they keep theirs. Policies still name them until the guards are replayed.
 */
export async function takeOver(admin: postgres.ISql, roles: Roles): Promise<void> {
  const [found] = await admin<{ owner: string }[]>`
    select nspowner::regrole::text as owner from pg_namespace where nspname = 'identity'`;
  if (!found || found.owner === roles.owner || !found.owner.startsWith(PLAIN_ROLES.owner)) return;
  const former = rolesBeside(found.owner);
  await becomeMember(admin, former.owner);
  for (const schema of await present(admin))
    await admin`alter schema ${admin(schema)} owner to ${admin(roles.owner)}`;
  await admin`reassign owned by ${admin(former.owner)} to ${admin(roles.owner)}`;
  const [{ database } = { database: "" }] = await admin`select current_database() as database`;
  // An earlier version had fewer logins.
  const known = await admin<{ name: string }[]>`
    select rolname as name from pg_roles where rolname = any(${Object.values(former)})`;
  for (const { name } of known) {
    for (const schema of await present(admin)) {
      await admin`revoke all on all tables in schema ${admin(schema)} from ${admin(name)}`;
      await admin`revoke all on all functions in schema ${admin(schema)} from ${admin(name)}`;
      await admin`revoke all on schema ${admin(schema)} from ${admin(name)}`;
    }
    await admin`revoke all on schema public from ${admin(name)}`;
    await admin`revoke all on database ${admin(database)} from ${admin(name)}`;
  }
}

/** Whoever may act as an owner is a member of it; on PostgreSQL 16 and later its creator is not one by itself. */
export async function becomeMember(admin: postgres.ISql, owner: string): Promise<void> {
  const [me] = await admin`select current_user as name, pg_has_role(${owner}, 'usage') as is_member`;
  if (!me?.is_member) await admin`grant ${admin(owner)} to ${admin(me?.name)}`;
}

async function present(admin: postgres.ISql): Promise<string[]> {
  const rows = await admin<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname = any(${SCHEMAS})`;
  return rows.map(({ name }) => name);
}

/** The shared roles of earlier versions go once no database of the server needs them: the server itself refuses before. */
export async function dropForsakenRoles(adminUrl: string, roles: Roles): Promise<void> {
  if (roles.owner === PLAIN_ROLES.owner) return;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const names = Object.values(PLAIN_ROLES);
    const left = await admin<{ name: string }[]>`
      select rolname as name from pg_roles where rolname = any(${names})`;
    for (const { name } of left) await admin`drop role ${admin(name)}`.catch(unlessNeeded);
  } finally {
    await admin.end();
  }
}

/** Something in another database depends on it, or it is another administrator's: then it stays. */
function unlessNeeded(error: unknown): void {
  const code = error instanceof postgres.PostgresError ? error.code : "";
  if (code !== "2BP01" && code !== "42501" && code !== "42704") throw error;
}
