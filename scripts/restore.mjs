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
  try {
    await restore(settings, folder);
    release();
  } catch (error) {
    // The folder was empty before, and half a portal must not be started.
    for (const name of readdirSync(settings.dataDir))
      rmSync(join(settings.dataDir, name), { recursive: true, force: true });
    throw error.code ? new Failure(`${settings.dataDir} cannot be written (${error.code}).`) : error;
  }
  console.log(`\n  Restored what version ${version} saved at ${createdAt}. Start it with npm start.\n`);
});

/** The keys first: they are the embedded database's passwords, and the sessions' secret. */
async function restore(settings, folder) {
  const { dataDir } = settings;
  copyPrivately(join(folder, "data/keys.json"), join(dataDir, "keys.json"));
  const keys = loadKeys(dataDir);
  const parts = [];
  const house = { keep: (part) => parts.push(part), onLeave: () => {} };
  try {
    const adminUrl = settings.databaseUrl ?? (await startPostgres(dataDir, keys.passwords.admin, house));
    await step("Restoring the database", () =>
      work(
        root,
        "scripts/backup/load.ts",
        [join(folder, "database")],
        prepareEnvironment({ adminUrl, keys, settings }),
      ),
    );
  } finally {
    for (const part of parts.reverse()) await part.stop();
  }
  await step("Restoring files and letters", async () => {
    for (const name of KEPT) copyPrivately(join(folder, "data", name), join(dataDir, name));
  });
}

function folderFrom(args) {
  if (args.length !== 1 || args[0] === "") throw new Failure("Say where from: npm run restore -- DIR");
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), args[0]);
  if (!existsSync(folder)) throw new Failure(`${folder} does not exist.`);
  return folder;
}
