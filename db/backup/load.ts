import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate as untilSent } from "node:timers/promises";
import postgres from "postgres";
import { replayGuards } from "../guards";
import { becomeMember } from "../takeover";
import { type About, fileOf } from "./dump";
import { listMigrations, listTables, type Table } from "./tables";

/** Why a backup cannot be loaded here, in words for whoever typed the command. */
export class CannotLoad extends Error {}

/**
 * A portal that is there keeps its data and its passwords: only a database without one, or with one that nobody has
 * entered yet, is filled.
 * @throws CannotLoad
 */
export async function checkVacancy(adminUrl: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await admin<{ owner: string }[]>`
      select nspowner::regrole::text as owner from pg_namespace where nspname in ('identity', 'agency', 'exchange') limit 1`;
    if (!found) return;
    await becomeMember(admin, found.owner);
    const isFilled = await admin.begin(async (tx) => {
      await tx`set local role ${tx(found.owner)}`;
      const [row] = await tx`select exists (select from identity.users) as is_filled`;
      return row?.is_filled;
    });
    if (isFilled) throw new CannotLoad(NOT_EMPTY);
  } finally {
    await admin.end();
  }
}

const NOT_EMPTY = "The database is not empty; a backup is restored into an empty one.";

/** Written by the migration itself, and replaced by the backup's. */
const OWN_ROW = "identity.portal";

/**
 * Fills an empty database of the same shape with what `dumpDatabase` wrote: everything or nothing.
 * @param owner acts as the owner of all tables
 * @throws CannotLoad
 */
export async function loadDatabase(
  owner: postgres.Sql,
  folder: string,
  root = process.cwd(),
): Promise<About> {
  const about = JSON.parse(readFileSync(path.join(folder, "about.json"), "utf8")) as About;
  await checkShape(owner, about);
  await owner.begin(async (tx) => {
    const names = about.tables.map(({ name }) => name);
    for (const name of names) {
      // Counters must not count again; COPY into a table is refused while row security holds for its owner, too.
      await tx.unsafe(`alter table ${name} disable trigger user, no force row level security`);
    }
    await tx.unsafe(`delete from ${OWN_ROW}`);
    for (const table of about.tables) {
      const rows = await loadTable(tx, table, fileOf(folder, table.name)).catch(() => undefined);
      if (rows !== table.rows) throw new CannotLoad(`The rows of ${table.name} cannot be loaded.`);
    }
    for (const { name, value, isUsed } of about.counters)
      await tx`select setval(${name}::regclass, ${value}::bigint, ${isUsed})`;
    for (const name of names)
      await tx.unsafe(`alter table ${name} enable trigger user, force row level security`);
  });
  // The backup's mark says which guards stood there; what stands here is made anew.
  await replayGuards(owner, root);
  return about;
}

/**
 * @returns how many rows the table has then. The driver never tells of an error that the server finds at the end of the
 *   rows, so the next question is asked without waiting for that end: in a failed transaction it fails, too.
 */
async function loadTable(
  tx: postgres.ISql,
  { name, columns }: Table,
  file: string,
): Promise<number | undefined> {
  const into = await tx.unsafe(`copy ${name} (${columns.join(", ")}) from stdin`).writable();
  into.on("error", () => {});
  for await (const rows of createReadStream(file))
    await new Promise<void>((resolve, reject) => {
      into.write(rows, (error) => (error ? reject(error) : resolve()));
    });
  into.end();
  await untilSent();
  const [counted] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${name}`);
  return counted?.rows;
}

async function checkShape(owner: postgres.Sql, about: About): Promise<void> {
  const here = await listMigrations(owner);
  if (JSON.stringify(here) !== JSON.stringify(about.migrations))
    throw new CannotLoad(
      `The backup was made by another version of Subrosa (it has ${about.migrations.length} migrations, this one ${here.length}): restore it with that version, then upgrade.`,
    );
  const tables = await listTables(owner);
  const shape = (list: About["tables"] | typeof tables) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  if (shape(tables) !== shape(about.tables))
    throw new CannotLoad("The backup's tables are not this version's tables.");
  for (const { name } of tables) {
    if (name === OWN_ROW) continue;
    const [row] = await owner.unsafe<{ is_filled: boolean }[]>(
      `select exists (select from ${name}) as is_filled`,
    );
    if (row?.is_filled) throw new CannotLoad(NOT_EMPTY);
  }
}
