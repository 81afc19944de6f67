import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectAsOwner } from "./migrate";
import { PLAIN_ROLES } from "./role-names.mjs";
import { insert } from "./testing/insert";
import { withDatabase } from "./testing/server";

const SERVER = process.env.SUBROSA_TEST_DATABASE_URL ?? "";
const name = `${process.env.SUBROSA_TEST_TEMPLATE}_${randomBytes(4).toString("hex")}`;
const before = mkdtempSync(path.join(tmpdir(), "subrosa-migrations-"));
const server = postgres(SERVER, { max: 1, onnotice: () => {} });
let owner: postgres.Sql;

const upTo = (folder: string) =>
  migrate(drizzle(owner), { migrationsFolder: folder, migrationsSchema: "migrations" });

beforeAll(async () => {
  await server.unsafe(`create database ${name}`);
  await server.unsafe(`grant create, connect on database ${name} to subrosa_owner`);
  const admin = postgres(withDatabase(SERVER, name), { max: 1, onnotice: () => {} });
  await admin`create extension if not exists pg_trgm`;
  await admin`create extension if not exists btree_gin`;
  await admin`grant usage on schema public to subrosa_owner`;
  await admin.end();
  owner = connectAsOwner(withDatabase(SERVER, name), PLAIN_ROLES);
  cpSync("db/migrations", before, { recursive: true });
  const journal = path.join(before, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const at = entries.findIndex((entry: { tag: string }) => entry.tag.endsWith("leak_decisions"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, at) }));
});
afterAll(async () => {
  await owner.end();
  await server.unsafe(`drop database ${name} with (force)`);
  await server.end();
  rmSync(before, { recursive: true });
});

it("What leads had let through before places were kept stands on, word for word and in their names", async () => {
  await upTo(before);
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

  await upTo("db/migrations");
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
