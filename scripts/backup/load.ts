import { checkVacancy, loadDatabase } from "@/db/backup/load";
import { connectAsOwner, migrate, WEB_LOGINS, type WebLogin } from "@/db/migrate";
import { giveUp } from "./tell";

/** Started by scripts/restore.mjs with the administrator's address: fills an empty database from the folder that it names. */
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
    const { tables } = await loadDatabase(owner, process.argv[2] ?? "");
    console.log(`  ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables`);
  } finally {
    await owner.end();
  }
}

load().catch(giveUp);
