import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { guardsAreCurrent, replayGuards } from "./guards";

export const WEB_LOGINS = ["identity_web", "agency_web", "partner_web"] as const;
export type WebLogin = (typeof WEB_LOGINS)[number];

/** A connection that acts as the owner of all tables, which itself cannot sign in. */
export const connectAsOwner = (adminUrl: string) =>
  postgres(adminUrl, { max: 1, onnotice: () => {}, connection: { role: "subrosa_owner" } });

/**
 * Brings a database to the present shape: roles, extension, tables, then functions, grants and policies.
 * `adminUrl` belongs to a role that may create roles and schemas. Safe to run again; a repeat costs a few queries.
 */
export async function migrate(adminUrl: string, passwords: Record<WebLogin, string>, root = process.cwd()) {
  await createRoles(adminUrl, passwords, root);
  const owner = connectAsOwner(adminUrl);
  try {
    await applyMigrations(drizzle(owner), {
      migrationsFolder: path.join(root, "db/migrations"),
      migrationsSchema: "migrations",
    });
    if (!(await guardsAreCurrent(owner, root))) await replayGuards(owner, root);
  } finally {
    await owner.end();
  }
}

async function createRoles(adminUrl: string, passwords: Record<WebLogin, string>, root: string) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    // Roles belong to the whole server: two portals that start at once must not create them at once.
    await admin.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(7355608)`;
      await tx.unsafe(readFileSync(path.join(root, "db/roles.sql"), "utf8"));
      for (const login of WEB_LOGINS)
        await tx.unsafe(`alter role ${login} password ${literal(passwords[login])}`);
      const [me] = await tx`select current_user as name, pg_has_role('subrosa_owner', 'usage') as is_member`;
      if (!me?.is_member) await tx`grant subrosa_owner to ${tx(me?.name)}`;
      await grantEntry(tx);
      // Extensions live in `public`; the owner's indexes name them, nobody else has business there.
      await tx`revoke all on schema public from public`;
      await tx`grant usage on schema public to subrosa_owner`;
      await tx`create extension if not exists pg_trgm`;
      await tx`create extension if not exists btree_gin`;
    });
  } finally {
    await admin.end();
  }
}

/** Who may enter this database at all. Belongs to the database itself: a copy of it does not bring it along. */
export async function grantEntry(admin: postgres.ISql): Promise<void> {
  const [{ database } = { database: "" }] = await admin`select current_database() as database`;
  await admin`grant create, connect on database ${admin(database)} to subrosa_owner`;
  await admin`revoke connect, temporary on database ${admin(database)} from public`;
  for (const login of WEB_LOGINS)
    await admin`grant connect on database ${admin(database)} to ${admin(login)}`;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
