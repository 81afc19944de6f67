import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { connectAsOwner, grantEntry, WEB_LOGINS, type WebLogin } from "../migrate";
import { closePools } from "../pool";
import { PLAIN_ROLES } from "../role-names.mjs";
import { withDatabase } from "./server";

export type TestDatabase = {
  readonly name: string;
  /** The administrator of the server, in this database. */
  readonly adminUrl: string;
  /** Addresses of the three logins. */
  readonly urls: Record<WebLogin, string>;
  /** Acts as the owner of all tables. */
  readonly owner: postgres.Sql;
  /** A superuser, who can look past every wall. */
  readonly admin: postgres.Sql;
  /** Connections of the three logins themselves, one each. */
  readonly as: Record<WebLogin, postgres.Sql>;
  readonly close: () => Promise<void>;
};

/**
 * A new database from the migrated template, or from `copyOf`, whose connections are cut (they come back by
 * themselves). The addresses of its logins are set in the environment, so that the portal's own pools reach it.
 */
export async function freshDatabase(copyOf = required("SUBROSA_TEST_TEMPLATE")): Promise<TestDatabase> {
  const server = required("SUBROSA_TEST_DATABASE_URL");
  const name = `${required("SUBROSA_TEST_TEMPLATE")}_${randomBytes(4).toString("hex")}`;
  const maker = connect(server);
  await maker`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${copyOf}`;
  await maker.unsafe(`create database ${name} template ${copyOf}`);
  await maker.end();

  const adminUrl = withDatabase(server, name);
  const admin = connect(adminUrl);
  await grantEntry(admin, PLAIN_ROLES);
  const owner = connectAsOwner(adminUrl, PLAIN_ROLES);
  const urls = forEachLogin((login) => withDatabase(server, name, login));
  const as = forEachLogin((login) => connect(urls[login]));
  for (const login of WEB_LOGINS) process.env[variableOf(login)] = urls[login];
  return {
    name,
    adminUrl,
    urls,
    owner,
    admin,
    as,
    close: async () => {
      await closePools();
      await Promise.all([owner, admin, ...Object.values(as)].map((sql) => sql.end({ timeout: 1 })));
      const remover = connect(server);
      await remover.unsafe(`drop database ${name} with (force)`);
      await remover.end();
    },
  };
}

const connect = (url: string) => postgres(url, { max: 1, onnotice: () => {} });

const variableOf = (login: WebLogin) => `${login.replace("_web", "").toUpperCase()}_DATABASE_URL`;

const forEachLogin = <T>(make: (login: WebLogin) => T) =>
  Object.fromEntries(WEB_LOGINS.map((login) => [login, make(login)])) as Record<WebLogin, T>;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with db/testing/setup.ts as global setup`);
  return value;
}
