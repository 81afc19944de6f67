import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { connectAsOwner, migrate, WEB_LOGINS, type WebLogin } from "./migrate";
import { inNamesOf, PLAIN_ROLES, type Roles, rolesOf } from "./role-names.mjs";
import { readGrants } from "./testing/grants";
import { insert } from "./testing/insert";
import { TEST_PASSWORDS, withDatabase } from "./testing/server";
import { agreed } from "./testing/snapshot";

const server = process.env.SUBROSA_TEST_DATABASE_URL ?? "";
const made: string[] = [];
const open: postgres.Sql[] = [];

afterAll(async () => {
  await Promise.all(open.map((sql) => sql.end({ timeout: 1 })));
  const admin = connect(server);
  for (const name of made) {
    await admin`drop database ${admin(name)} with (force)`;
    for (const role of Object.values(rolesOf(name))) await admin`drop role if exists ${admin(role)}`;
  }
  for (const role of Object.values(FORMER)) await admin`drop role if exists ${admin(role)}`;
});

function connect(url: string): postgres.Sql {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  open.push(sql);
  return sql;
}

async function newDatabase(copyOf?: string): Promise<{ name: string; url: string; admin: postgres.Sql }> {
  const name = `subrosa_portal_${randomBytes(4).toString("hex")}`;
  const maker = connect(server);
  await maker.unsafe(`create database ${name}${copyOf ? ` template ${copyOf}` : ""}`);
  made.push(name);
  const url = withDatabase(server, name);
  return { name, url, admin: connect(url) };
}

const passwords = (word: string): Record<WebLogin, string> => ({
  identity_web: `${word} identity`,
  agency_web: `${word} agency`,
  partner_web: `${word} partner`,
  client_web: `${word} client`,
});

/** A login's own connection, as a portal's server has it. */
function logIn(url: string, roles: Roles, login: WebLogin, word: string): postgres.Sql {
  const address = new URL(url);
  address.username = roles[login];
  address.password = passwords(word)[login];
  return connect(address.href);
}

/** The roles of another portal of an earlier version, which may all go in the end. */
const FORMER = Object.fromEntries(
  Object.entries(PLAIN_ROLES).map(([role, name]) => [role, `${name}_former`]),
) as unknown as Roles;

describe("Two portals on one server", () => {
  it("have their own roles: the start of the second leaves the first's logins and data alone", async () => {
    const [first, second] = [await newDatabase(), await newDatabase()];
    await migrate(first.url, passwords("first"));
    const organisations = async (word: string) =>
      (
        await logIn(first.url, rolesOf(first.name), "identity_web", word)`
          select count(*)::int as n from identity.organisations`
      )[0]?.n;
    await insert(connectAsOwnerKept(first.url), "identity.organisations", { kind: "agency", name: "Aurora" });
    await migrate(second.url, passwords("second"));
    expect(await organisations("first")).toBe(1);

    for (const login of WEB_LOGINS)
      await expect(logIn(first.url, rolesOf(second.name), login, "second")`select 1`).rejects.toThrow(
        /permission denied for database/,
      );
    const admin = connect(server);
    for (const role of Object.values(rolesOf(second.name)))
      expect(
        (await admin`select has_database_privilege(${role}, ${first.name}, 'connect') as may`)[0]?.may,
        role,
      ).toBe(false);
  });

  it("grant what was agreed in review, each to its own logins", async () => {
    const { name, url, admin } = await newDatabase();
    await migrate(url, passwords("granted"));
    const plain = async (sql: string) =>
      (await admin.unsafe(inNamesOf(sql, rolesOf(name)))).map((row) => JSON.stringify(row));
    expect(await plain("select 1 from pg_policies where 'partner_web' = any(roles)")).not.toHaveLength(0);
    expect(await plain("select 1 from pg_policies where roles && '{public}'")).toEqual([]);
    const grants = JSON.stringify(await readGrants(admin, rolesOf(name)));
    const agreedGrants = inNamesOf(JSON.stringify(agreed("grants")), rolesOf(name));
    expect(JSON.parse(grants)).toEqual(JSON.parse(agreedGrants));
  });
});

describe("A portal whose roles are called otherwise", () => {
  it("is taken over with its data, and roles that nobody needs any more are gone", async () => {
    const { name, url, admin } = await newDatabase();
    await migrate(url, passwords("old"), FORMER);
    await insert(connectAsOwnerKept(url, FORMER), "identity.organisations", {
      kind: "agency",
      name: "Harbor",
    });
    await migrate(url, passwords("new"));
    const identity = logIn(url, rolesOf(name), "identity_web", "new");
    expect(await identity`select name from identity.organisations`).toEqual([{ name: "Harbor" }]);
    await expect(logIn(url, rolesOf(name), "partner_web", "new")`select from agency.clients`).rejects.toThrow(
      /permission denied for schema agency/,
    );
    await expect(logIn(url, FORMER, "identity_web", "old")`select 1`).rejects.toThrow(
      /permission denied for database/,
    );
    // Nothing here hangs on the former roles, so that they can be dropped.
    for (const role of Object.values(FORMER)) await admin`drop role ${admin(role)}`;
    await migrate(url, passwords("new"));
  });

  it("which is a copy of a portal that goes on leaves that one as it was", async () => {
    const original = await newDatabase();
    await migrate(original.url, passwords("original"));
    const copy = await newDatabase(original.name);
    await migrate(copy.url, passwords("copy"));
    for (const [{ name, url }, word] of [
      [original, "original"],
      [copy, "copy"],
    ] as const)
      expect(await logIn(url, rolesOf(name), "agency_web", word)`select from agency.clients`).toHaveLength(0);
    await expect(logIn(copy.url, rolesOf(original.name), "agency_web", "original")`select 1`).rejects.toThrow(
      /permission denied for database/,
    );
  });

  it("keeps the roles of earlier versions for as long as another database needs them", async () => {
    const [late, early] = [await newDatabase(), await newDatabase()];
    for (const { url } of [late, early]) await migrate(url, TEST_PASSWORDS, PLAIN_ROLES);
    await migrate(early.url, passwords("early"));
    const admin = connect(server);
    expect(await admin`select from pg_roles where rolname = any(${Object.values(PLAIN_ROLES)})`).toHaveLength(
      5,
    );
    const former = connect(withDatabase(server, late.name, "agency_web"));
    expect(await former`select from agency.clients`).toHaveLength(0);
  });
});

describe("The name of a database", () => {
  it("gives five roles that no other database has, however long or odd it is", () => {
    const names = [
      "subrosa",
      "subrosa2",
      "Subrosa",
      "sub-rosa",
      "роза",
      "x".repeat(63),
      `${"x".repeat(62)}y`,
    ];
    const roles = names.flatMap((name) => Object.values(rolesOf(name)));
    expect(new Set(roles).size).toBe(names.length * 5);
    for (const role of roles) expect(role).toMatch(/^[a-z0-9_]{1,63}$/);
  });
});

function connectAsOwnerKept(url: string, roles?: Roles): postgres.Sql {
  const owner = connectAsOwner(url, roles);
  open.push(owner);
  return owner;
}
