import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { copyPrivately, isEmpty, KEPT } from "./backup/folder.mjs";
import { verify } from "./backup/manifest.mjs";
import { work } from "./backup/work.mjs";
import { prepareEnvironment } from "./start/environments.mjs";
import { Failure, runCommand } from "./start/failure.mjs";
import { loadKeys, makeDataDir } from "./start/keys.mjs";
import { takeLock } from "./start/lock.mjs";
import { ensurePackages } from "./start/packages.mjs";
import { startPostgres } from "./start/postgres.mjs";
import { step } from "./start/progress.mjs";
import { readSettings } from "./start/settings.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

await runCommand(async () => {
  const settings = readSettings(process.env, root);
  const folder = folderFrom(process.argv.slice(2));
  if (!isEmpty(settings.dataDir))
    throw new Failure(
      `${settings.dataDir} is not empty; a backup is restored into a new data folder (SUBROSA_DATA_DIR).`,
    );
  await ensurePackages(root);
  const { version, createdAt } = await step("Checking the backup", () => verify(folder));
  makeDataDir(settings.dataDir);
  const release = takeLock(join(settings.dataDir, "start.lock"));
  const parts = [];
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void abandon(settings.dataDir, parts).finally(() => process.exit(1)));
  try {
    await restore(settings, folder, parts);
    release();
  } catch (error) {
    await abandon(settings.dataDir, parts);
    throw error.syscall ? new Failure(`${settings.dataDir} cannot be written (${error.code}).`) : error;
  }
  console.log(`\n  Restored what version ${version} saved at ${createdAt}. Start it with npm start.\n`);
});

/** The keys last: they are what makes a folder a portal. The embedded database gets its password from the backup's. */
async function restore({ dataDir, ...settings }, folder, parts) {
  const data = join(folder, "data");
  const keys = loadKeys(data);
  const house = { keep: (part) => parts.push(part), onLeave: () => {} };
  const adminUrl = settings.databaseUrl ?? (await startPostgres(dataDir, keys.passwords.admin, house));
  const env = prepareEnvironment({ adminUrl, keys, settings: { dataDir, ...settings } });
  await step("Restoring the database and the files", () =>
    work(root, "scripts/backup/load.ts", [folder], env),
  );
  await stop(parts);
  await step("Restoring letters and keys", async () => {
    for (const name of KEPT.toReversed()) copyPrivately(join(data, name), join(dataDir, name));
  });
}

/** The folder was empty before, and half a portal must not be started. */
async function abandon(dataDir, parts) {
  await stop(parts);
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true });
}

async function stop(parts) {
  for (const part of parts.splice(0).reverse()) await part.stop();
}

function folderFrom(args) {
  if (args.length !== 1 || args[0] === "") throw new Failure("Say where from: npm run restore -- DIR");
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), args[0]);
  if (!existsSync(folder)) throw new Failure(`${folder} does not exist.`);
  return folder;
}
