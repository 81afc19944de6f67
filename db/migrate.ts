import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { guardsAreCurrent, replayGuards } from "./guards";
import { databaseOf, inNamesOf, type Roles, rolesOf } from "./role-names.mjs";
import { becomeMember, dropForsakenRoles, takeOver } from "./takeover";

export const WEB_LOGINS = ["identity_web", "agency_web", "partner_web", "client_web"] as const;
/** A login by its plain name; in the server it is called as `rolesOf` says. */
export type WebLogin = (typeof WEB_LOGINS)[number];

/** A connection that acts as the owner of all tables, which itself cannot sign in. */
export const connectAsOwner = (adminUrl: string, roles: Roles = rolesOf(databaseOf(adminUrl))) =>
  postgres(adminUrl, { max: 1, onnotice: () => {}, connection: { role: roles.owner } });

/**
 * Brings a database to the present shape: roles, extension, tables, then functions, grants and policies.
 * `adminUrl` belongs to a role that may create roles and schemas. Safe to run again; a repeat costs a few queries.
 * @param roles other names than the database's own, for tests that write them out
 */
export async function migrate(
  adminUrl: string,
  passwords: Record<WebLogin, string>,
  roles: Roles = rolesOf(databaseOf(adminUrl)),
  root = process.cwd(),
) {
  await prepareRoles(adminUrl, passwords, roles, root);
  const owner = connectAsOwner(adminUrl, roles);
  try {
    await applyMigrations(drizzle(owner), {
      migrationsFolder: path.join(root, "db/migrations"),
      migrationsSchema: "migrations",
    });
    if (!(await guardsAreCurrent(owner, root))) await replayGuards(owner, root);
  } finally {
    await owner.end();
  }
  await dropForsakenRoles(adminUrl, roles);
}

async function prepareRoles(
  adminUrl: string,
  passwords: Record<WebLogin, string>,
  roles: Roles,
  root: string,
) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    // Two starts on one database must not create its roles at once.
    await admin.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(7355608)`;
      await tx.unsafe(inNamesOf(readFileSync(path.join(root, "db/roles.sql"), "utf8"), roles));
      for (const login of WEB_LOGINS)
        await tx.unsafe(`alter role ${roles[login]} password ${literal(passwords[login])}`);
      await becomeMember(tx, roles.owner);
      await grantEntry(tx, roles);
      await takeOver(tx, roles);
      // Extensions live in `public`; the owner's indexes name them, nobody else has business there.
      await tx`revoke all on schema public from public`;
      await tx`grant usage on schema public to ${tx(roles.owner)}`;
      await tx`create extension if not exists pg_trgm`;
      await tx`create extension if not exists btree_gin`;
    });
  } finally {
    await admin.end();
  }
}

/** Who may enter this database at all. Belongs to the database itself: a copy of it does not bring it along. */
export async function grantEntry(admin: postgres.ISql, roles: Roles): Promise<void> {
  const [{ database } = { database: "" }] = await admin`select current_database() as database`;
  await admin`grant create, connect on database ${admin(database)} to ${admin(roles.owner)}`;
  await admin`revoke connect, temporary on database ${admin(database)} from public`;
  for (const login of WEB_LOGINS)
    await admin`grant connect on database ${admin(database)} to ${admin(roles[login])}`;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
