import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { prepareDatabase } from "./database.mjs";
import { prepareEnvironment, serverEnvironment } from "./environments.mjs";
import { Failure } from "./failure.mjs";
import { loadKeys, makeDataDir } from "./keys.mjs";
import { startPostgres } from "./postgres.mjs";
import { postmasterState } from "./postmaster.mjs";

/**
 * For commands beside the portal: runs `work` with the web logins' environment, on DATABASE_URL, on the embedded
 * PostgreSQL of a portal that runs now, or on one started for as long as the command lasts.
 * @param {string} root
 * @param {ReturnType<typeof import("./settings.mjs").readSettings>} settings
 * @param {(env: Record<string, string>, adminUrl: string) => Promise<void>} work
 */
export async function withPortal(root, settings, work) {
  makeDataDir(settings.dataDir);
  const keys = loadKeys(settings.dataDir);
  const running = settings.databaseUrl ?? addressOfRunning(settings.dataDir, keys.passwords.admin);
  if (running) return work(serverEnvironment({ adminUrl: running, keys, settings, dev: false }), running);

  const parts = [];
  const house = { keep: (part) => parts.push(part), onLeave: () => {} };
  try {
    const adminUrl = await startPostgres(settings.dataDir, keys.passwords.admin, house);
    await prepareDatabase(root, prepareEnvironment({ adminUrl, keys, settings }));
    await work(serverEnvironment({ adminUrl, keys, settings, dev: false }), adminUrl);
  } finally {
    for (const part of parts.reverse()) await part.stop();
  }
}

/** `start.lock` says that a portal is up; the fourth line of `postmaster.pid` is its database's port. */
function addressOfRunning(dataDir, password) {
  const cluster = join(dataDir, "postgres");
  if (!existsSync(join(dataDir, "start.lock")) || postmasterState(cluster)?.status !== "ready")
    return undefined;
  const port = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[3]);
  if (!port) throw new Failure(`${cluster}/postmaster.pid names no port.`);
  return `postgres://postgres:${password}@127.0.0.1:${port}/subrosa`;
}
