import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { connectAsOwner } from "../migrate";
import { PLAIN_ROLES } from "../role-names.mjs";
import { withDatabase } from "./server";

export type OlderDatabase = {
  readonly owner: postgres.Sql;
  /** Brings it to where the portal is now. */
  readonly bringUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * A database as it stood before a migration, to see what becomes of rows that were there.
 * @param migration how the migration's name ends
 */
export async function olderDatabase(migration: string): Promise<OlderDatabase> {
  const address = process.env.SUBROSA_TEST_DATABASE_URL ?? "";
  const name = `${process.env.SUBROSA_TEST_TEMPLATE}_${randomBytes(4).toString("hex")}`;
  const server = postgres(address, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name}`);
  await server.unsafe(`grant create, connect on database ${name} to subrosa_owner`);
  const admin = postgres(withDatabase(address, name), { max: 1, onnotice: () => {} });
  await admin`create extension if not exists pg_trgm`;
  await admin`create extension if not exists btree_gin`;
  await admin`grant usage on schema public to subrosa_owner`;
  await admin.end();
  const owner = connectAsOwner(withDatabase(address, name), PLAIN_ROLES);
  const upTo = (migrationsFolder: string) =>
    migrate(drizzle(owner), { migrationsFolder, migrationsSchema: "migrations" });
  const before = migrationsBefore(migration);
  await upTo(before);
  rmSync(before, { recursive: true });
  return {
    owner,
    bringUp: () => upTo("db/migrations"),
    close: async () => {
      await owner.end();
      await server.unsafe(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}

/** A copy of the migrations whose journal ends before this one. */
function migrationsBefore(migration: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "subrosa-migrations-"));
  cpSync("db/migrations", folder, { recursive: true });
  const journal = path.join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const at = entries.findIndex((entry: { tag: string }) => entry.tag.endsWith(migration));
  if (at < 0) throw new Error(`no migration ends in ${migration}`);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, at) }));
  return folder;
}
