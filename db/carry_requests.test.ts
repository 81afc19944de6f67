import type postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insert } from "./testing/insert";
import { type OlderDatabase, olderDatabase } from "./testing/older";

let older: OlderDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  older = await olderDatabase("account_desk");
  owner = older.owner;
});
afterAll(() => older.close());

it("Whoever waited for a first answer before goes on waiting since the same moment; nobody else begins to", async () => {
  const org_id = await insert(owner, "identity.organisations", { kind: "agency", name: "Aurora" });
  const author_id = await insert(owner, "identity.users", {
    ...{ email: "lead@aurora.example", name: "Lead", password_hash: "" },
  });
  const client_id = await insert(owner, "agency.clients", { org_id, name: "Romashka" });
  const received_at = "2026-01-05T09:00:00Z";
  for (const state of ["open", "answered", "job", "declined"])
    await insert(owner, "agency.requests", {
      ...{ org_id, client_id, author_id, channel: "mail", body: state, state, received_at },
    });
  await older.bringUp();
  expect(
    await owner`select body, waits_since = received_at as waits from agency.requests order by body`,
  ).toEqual([
    { body: "answered", waits: null },
    { body: "declined", waits: null },
    { body: "job", waits: null },
    { body: "open", waits: true },
  ]);
});
