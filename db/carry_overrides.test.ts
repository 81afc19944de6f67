import type postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { insert } from "./testing/insert";
import { type OlderDatabase, olderDatabase } from "./testing/older";

let older: OlderDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  older = await olderDatabase("leak_decisions");
  owner = older.owner;
});
afterAll(() => older.close());

it("What leads had let through before places were kept stands on, word for word and in their names", async () => {
  const org_id = await insert(owner, "identity.organisations", { kind: "agency", name: "Aurora" });
  const lead = await insert(owner, "identity.users", {
    email: "lead@aurora.example",
    name: "Lead",
    password_hash: "",
  });
  const client_id = await insert(owner, "agency.clients", { org_id, name: "Romashka" });
  await owner`insert into agency.dossiers (org_id, client_id, version) values (${org_id}, ${client_id}, 7)`;
  const job = { org_id, client_id, title: "Shop", currency: "RUB", author_id: lead };
  const job_id = await insert(owner, "agency.jobs", job);
  const id = await insert(owner, "agency.leak_overrides", {
    ...{ org_id, job_id, client_id, kind: "name", found: "Romashka", reason: "a flower" },
    ...{ actor_id: lead, actor_name: "Lead", at: "2026-01-02T03:04:05Z" },
  });

  await older.bringUp();
  expect(await owner`select to_regclass('agency.leak_overrides') as old`).toEqual([{ old: null }]);
  expect(await owner`select * from agency.leak_decisions`).toMatchObject([
    {
      ...{ id, org_id, job_id, client_id, task_id: null, kind: "name", found: "Romashka", place: null },
      ...{ verdict: "override", reason: "a flower", dossier_version: 7, actor_id: lead, actor_name: "Lead" },
      // Drizzle has taught this connection to leave instants as text.
      at: "2026-01-02 03:04:05+00",
    },
  ]);
});
