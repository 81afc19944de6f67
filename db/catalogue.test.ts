import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults } from "./testing/catalogue";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { readGrants } from "./testing/grants";
import { agreed, renewIfAsked } from "./testing/snapshot";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

describe("The catalogue", () => {
  it("shows a house in order: every table closed and forced, no way from the shared side to the private one", async () => {
    expect(await findFaults(db.admin)).toEqual([]);
  });

  it("grants exactly what was agreed in review", async () => {
    const measured = await readGrants(db.admin);
    renewIfAsked("grants", measured);
    expect(measured).toEqual(agreed("grants"));
  });

  it.each([
    ["identity_web", "agency_web"],
    ["agency_web", "partner_web"],
    ["partner_web", "agency_web"],
    ["client_web", "agency_web"],
    ["partner_web", "subrosa_owner"],
    ["partner_web", "postgres"],
  ] as const)("does not let %s become %s", async (login, other) => {
    await expect(db.as[login].unsafe(`set role ${other}`)).rejects.toThrow(/permission denied to set role/);
  });
});

describe("The check of the catalogue is not blind", () => {
  it.each([
    [
      "a table without row security",
      "create table exchange.bad (id int)",
      "table without forced row security: exchange.bad",
    ],
    [
      "a table whose owner walks past row security",
      "alter table exchange.tasks no force row level security",
      "table without forced row security: exchange.tasks",
    ],
    [
      "a foreign key from the shared side to a client",
      "create table exchange.bad (client_id uuid references agency.clients)",
      "foreign key towards the private side: bad_client_id_fkey on exchange.bad",
    ],
    [
      "a view that counts drafts with its owner's rights",
      "create view exchange.bad as select count(*) from agency.task_drafts",
      "view that runs with its owner's rights: exchange.bad",
    ],
    [
      "a materialised view",
      "create materialized view exchange.bad as select id from exchange.tasks",
      "view that runs with its owner's rights: exchange.bad",
    ],
    [
      "a function with its owner's rights and an open search path",
      "create function exchange.bad() returns int language sql security definer as 'select 1'",
      "function with its owner's rights and an open search path: exchange.bad()",
    ],
    [
      "a function for everybody",
      "create function exchange.bad() returns int language sql as 'select 1'",
      "right of PUBLIC: exchange.bad()",
    ],
    [
      "the partner's login in the private schema",
      "grant usage on schema agency to partner_web",
      "right of the partner's login on the private side: schema agency usage",
    ],
    [
      "one column of one private table for the partner's login",
      "grant select (id) on agency.clients to partner_web",
      "right of the partner's login on the private side: agency.clients column select",
    ],
    [
      "the client's login on the shared side",
      "grant usage on schema exchange to client_web",
      "right of the client's login beyond its own: exchange usage",
    ],
    [
      "every column of a private table for the client's login",
      "grant select on agency.clients to client_web",
      "right of the client's login beyond its own: agency.clients select",
    ],
    [
      "a login in another role",
      "grant agency_web to partner_web",
      "login with a power beyond its grants: partner_web in agency_web",
    ],
    [
      "a login that row security does not bind",
      "alter role partner_web bypassrls",
      "login with a power beyond its grants: partner_web",
    ],
    [
      "temporary tables for everybody",
      "grant temporary on database :database to public",
      "right of PUBLIC: database TEMPORARY",
    ],
    [
      "a policy for everybody",
      "create policy bad on exchange.tasks using (true)",
      "policy for everybody, or for the owner under another name: exchange.tasks bad",
    ],
    [
      "rights that new tables would get by themselves",
      "alter default privileges for role subrosa_owner in schema agency grant select on tables to partner_web",
      "right that new objects would get by themselves: subrosa_owner {partner_web=r/subrosa_owner}",
    ],
    [
      "a foreign key without an index",
      "drop index agency.leak_decisions_of_client",
      "foreign key without an index: leak_decisions_client on agency.leak_decisions",
    ],
  ])("reports %s", async (_what, planted, finding) => {
    expect(await plant(planted.replace(":database", db.name), findFaults)).toContain(finding);
  });

  it("sees a widened grant", async () => {
    const measured = await plant("grant select (token_hash) on identity.sessions to partner_web", readGrants);
    expect(measured).not.toEqual(agreed("grants"));
  });
});

/** What `look` sees while `statement` stands; nothing of it stays. */
async function plant<T>(statement: string, look: (sql: postgres.ISql) => Promise<T>): Promise<T> {
  let seen: T | undefined;
  await db.admin
    .begin(async (tx) => {
      await tx.unsafe(statement);
      seen = await look(tx);
      throw new Error("undo");
    })
    .catch((error: Error) => {
      if (error.message !== "undo") throw error;
    });
  return seen as T;
}
