import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardsAreCurrent, replayGuards } from "./guards";
import { findFaults } from "./testing/catalogue";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { readGrants } from "./testing/grants";
import { agreed } from "./testing/snapshot";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

const replay = () => replayGuards(db.owner, process.cwd());

describe("The guards that a start replays", () => {
  it("are current after a start, and no longer once a file differs from what was applied", async () => {
    expect(await guardsAreCurrent(db.owner, process.cwd())).toBe(true);
    await db.owner`update identity.portal set guards_digest = 'older'`;
    expect(await guardsAreCurrent(db.owner, process.cwd())).toBe(false);
    await replay();
    expect(await guardsAreCurrent(db.owner, process.cwd())).toBe(true);
  });

  it.each([
    ["a way into the private schema", "grant usage on schema agency to partner_web"],
    ["a way in for everybody", "grant usage on schema exchange to public"],
    ["a right on a private table", "grant select on agency.clients to partner_web"],
    ["a right on one private column", "grant select (name) on agency.clients to partner_web"],
    ["a right for everybody", "grant select on exchange.tasks to public"],
    ["a right to rewrite history", "grant update, delete on exchange.task_moves to agency_web"],
    // One that is replaced where it stands, so that a grant on it stays; others are made anew.
    ["a function for a login", "grant execute on function identity.unclaimed_files(uuid[]) to partner_web"],
    ["a function for everybody", "grant execute on function identity.viewer_of(text) to public"],
    ["a policy that nobody wrote down", "create policy extra on exchange.tasks to partner_web using (true)"],
    ["an open table", "alter table exchange.tasks no force row level security, disable row level security"],
  ])("take back what is not in the files: %s", async (_what, planted) => {
    await db.owner.unsafe(planted);
    await replay();
    expect(await readGrants(db.admin)).toEqual(agreed("grants"));
    expect(await findFaults(db.admin)).toEqual([]);
    expect(await db.admin`select from pg_policies where policyname = 'extra'`).toHaveLength(0);
  });
});
