import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type postgres from "postgres";
import { inNamesOf, type Roles, rolesBeside } from "./role-names.mjs";

const SCHEMAS = ["identity", "agency", "exchange"];

/**
 * Functions, grants and row security as they stand in `db/functions/` and `db/policies/`, in order, for these roles. In
 * each folder what others build on comes first: its name begins with an underscore.
 */
function readGuards(root: string, roles: Roles): { sql: string[]; digest: string } {
  const places = ["db/functions", "db/policies"].flatMap((folder) => sqlIn(path.join(root, folder)));
  const sql = places.map((place) => inNamesOf(readFileSync(place, "utf8"), roles));
  return { sql, digest: createHash("sha256").update(sql.join("\0")).digest("hex") };
}

function sqlIn(folder: string): string[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  const isFirst = (file: string) => file.startsWith("_");
  return [...files.filter(isFirst), ...files.filter((file) => !isFirst(file))].map((file) =>
    path.join(folder, file),
  );
}

/**
 * Replays every grant and policy from nothing, in one transaction: what is not in the files is not in the database.
 * `owner` must be connected as the owner of the tables; its name says what the logins are called.
 */
export async function replayGuards(owner: postgres.Sql, root: string): Promise<void> {
  const { sql: guards, digest } = readGuards(root, await rolesHere(owner));
  await owner.begin(async (tx) => {
    const policies =
      await tx`select policyname, schemaname, tablename from pg_policies where schemaname = any(${SCHEMAS})`;
    for (const policy of policies)
      await tx`drop policy ${tx(policy.policyname)} on ${tx(policy.schemaname)}.${tx(policy.tablename)}`;
    for (const statements of guards) await tx.unsafe(statements);
    await tx`insert into identity.portal (id, guards_digest) values (1, ${digest})
             on conflict (id) do update set guards_digest = excluded.guards_digest`;
  });
}

export async function guardsAreCurrent(owner: postgres.Sql, root: string): Promise<boolean> {
  const [row] = await owner`select guards_digest from identity.portal`;
  return row?.guards_digest === readGuards(root, await rolesHere(owner)).digest;
}

async function rolesHere(owner: postgres.Sql): Promise<Roles> {
  const [row] = await owner<{ name: string }[]>`select current_user as name`;
  return rolesBeside(row?.name ?? "");
}
