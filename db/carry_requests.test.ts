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
  const at = entries.findIndex((entry: { tag: string }) => entry.tag.endsWith("_requests"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, at) }));
});
afterAll(async () => {
  await owner.end();
  await server.unsafe(`drop database ${name} with (force)`);
  await server.end();
  rmSync(before, { recursive: true });
});

it("Whoever waited for a first answer before goes on waiting since the same moment; nobody else begins to", async () => {
  await upTo(before);
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
  await upTo("db/migrations");
  expect(
    await owner`select body, waits_since = received_at as waits from agency.requests order by body`,
  ).toEqual([
    { body: "answered", waits: null },
    { body: "declined", waits: null },
    { body: "job", waits: null },
    { body: "open", waits: true },
  ]);
});
