import path from "node:path";
import { dumpDatabase } from "@/db/backup/dump";
import { BYTES_LOCK } from "@/db/bytes_lock";
import { connectAsOwner } from "@/db/migrate";
import { saveStore } from "@/platform/files/store_copy";
import { giveUp } from "./tell";

/**
 * Started by scripts/backup.mjs with the administrator's address: writes the database and the file store into the folder
 * that it names. The database first: whatever a row of it names is in the store by then, and nothing is taken out of that
 * while the lock is held.
 */
async function dump(): Promise<void> {
  const folder = process.argv[2] ?? "";
  const owner = connectAsOwner(process.env.DATABASE_URL ?? "");
  try {
    await owner`select pg_advisory_lock(${BYTES_LOCK})`;
    const { tables } = await dumpDatabase(owner, path.join(folder, "database"));
    console.log(`  ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables`);
    console.log(`  ${await saveStore(path.join(folder, "data/files"))} files`);
  } finally {
    await owner.end();
  }
}

dump().catch(giveUp);
