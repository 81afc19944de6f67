import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./start/build.mjs";
import { isDemo, prepareDatabase } from "./start/database.mjs";
import { printDemoAccounts } from "./start/demo.mjs";
import { buildEnvironment, prepareEnvironment, serverEnvironment } from "./start/environments.mjs";
import { Failure, runCommand } from "./start/failure.mjs";
import { loadKeys, makeDataDir } from "./start/keys.mjs";
import { takeLock } from "./start/lock.mjs";
import { checkAddressIsFree, checkNode } from "./start/machine.mjs";
import { ensurePackages } from "./start/packages.mjs";
import { startPostgres } from "./start/postgres.mjs";
import { step } from "./start/progress.mjs";
import { startServer } from "./start/server.mjs";
import { readSettings } from "./start/settings.mjs";
import { superviseUntilStopped } from "./start/supervise.mjs";
import { ensureVocabulary } from "./start/vocabulary.mjs";

const root = realpathSync(fileURLToPath(new URL("..", import.meta.url)));
const dev = process.argv.includes("--dev");

await runCommand(async () => {
  checkNode();
  const settings = readSettings(process.env, root);
  await checkAddressIsFree(settings.host, settings.port);
  await superviseUntilStopped((house) => start(settings, house));
});

/** From a bare checkout to a portal that answers. */
async function start(settings, house) {
  await ensurePackages(root);
  await ensureVocabulary(root);
  claimDataDir(settings.dataDir, house);
  const keys = loadKeys(settings.dataDir);
  const adminUrl = settings.databaseUrl ?? (await startEmbedded(settings.dataDir, keys, house));
  await step("Preparing the database", () =>
    prepareDatabase(root, prepareEnvironment({ adminUrl, keys, settings })),
  );
  if (!dev) await ensureBuild(root, buildEnvironment());
  const env = serverEnvironment({ adminUrl, keys, settings, dev });
  await step("Starting the web server", () => startServer(root, { env, dev, settings, house }));
  if (await isDemo(env.IDENTITY_DATABASE_URL)) printDemoAccounts();
  console.log(`\n  Subrosa is ready at ${settings.publicUrl}   (Ctrl-C stops it)\n`);
}

/** Two portals on one data folder would tear it apart; the lock of a killed one does not count. */
function claimDataDir(dataDir, house) {
  makeDataDir(dataDir);
  const release = takeLock(join(dataDir, "start.lock"));
  if (!release)
    throw new Failure(
      `Another portal runs on ${dataDir}; stop it, or choose a folder with SUBROSA_DATA_DIR.`,
    );
  house.onLeave(release);
}

function startEmbedded(dataDir, keys, house) {
  return step("Starting PostgreSQL", () => startPostgres(dataDir, keys.passwords.admin, house));
}
