import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { type Counter, listCounters, listMigrations, listTables } from "./tables";

/** What stands beside the rows, in `about.json`. */
export type About = {
  readonly migrations: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: number;
  }[];
  readonly counters: readonly Counter[];
};

/**
 * Writes every table into a folder, as PostgreSQL's own COPY text: all of one moment, while the portal goes on.
 * @param owner acts as the owner of all tables
 */
export async function dumpDatabase(owner: postgres.Sql, folder: string): Promise<About> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return owner.begin("isolation level repeatable read read only", async (tx) => {
    const tables = [];
    for (const { name, columns } of await listTables(tx)) {
      const from = await tx.unsafe(`copy ${name} (${columns.join(", ")}) to stdout`).readable();
      await pipeline(from, createWriteStream(fileOf(folder, name), { mode: 0o600 }));
      const [counted] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${name}`);
      tables.push({ name, columns, rows: counted?.rows ?? 0 });
    }
    const about = { migrations: await listMigrations(tx), tables, counters: await listCounters(tx) };
    await writeFile(path.join(folder, "about.json"), `${JSON.stringify(about, null, 1)}\n`, { mode: 0o600 });
    return about;
  });
}

export const fileOf = (folder: string, table: string): string => path.join(folder, `${table}.copy`);
