import path from "node:path";
import { checkVacancy, loadDatabase } from "@/db/backup/load";
import { connectAsOwner, migrate, WEB_LOGINS, type WebLogin } from "@/db/migrate";
import { fillStore } from "@/platform/files/store_copy";
import { giveUp } from "./tell";

/**
 * Started by scripts/restore.mjs with the administrator's address: fills an empty database and the file store from the
 * folder that it names.
 */
async function load(): Promise<void> {
  const adminUrl = process.env.DATABASE_URL ?? "";
  const passwords = Object.fromEntries(
    WEB_LOGINS.map((login) => [
      login,
      process.env[`SUBROSA_DB_PASSWORD_${login.replace("_web", "").toUpperCase()}`] ?? "",
    ]),
  ) as Record<WebLogin, string>;
  await checkVacancy(adminUrl);
  await migrate(adminUrl, passwords);
  const owner = connectAsOwner(adminUrl);
  try {
    const folder = process.argv[2] ?? "";
    const { tables } = await loadDatabase(owner, path.join(folder, "database"));
    console.log(`  ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables`);
    console.log(`  ${await fillStore(path.join(folder, "data/files"))} files`);
  } finally {
    await owner.end();
  }
}

load().catch(giveUp);
