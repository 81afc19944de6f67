import { dumpDatabase } from "@/db/backup/dump";
import { connectAsOwner } from "@/db/migrate";
import { giveUp } from "./tell";

/** Started by scripts/backup.mjs with the administrator's address: writes the database into the folder that it names. */
async function dump(): Promise<void> {
  const owner = connectAsOwner(process.env.DATABASE_URL ?? "");
  try {
    const { tables } = await dumpDatabase(owner, process.argv[2] ?? "");
    console.log(`  ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables`);
  } finally {
    await owner.end();
  }
}

dump().catch(giveUp);
