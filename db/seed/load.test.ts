import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { seedDemo } from "./demo";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "subrosa-demo-"));
  await seedDemo(database.owner, folder);
});
afterAll(async () => {
  await database?.close();
  if (folder) await rm(folder, { recursive: true });
});

test("a loaded demo says that it is one, and every task counts its own messages and minutes", async () => {
  const { owner } = database;
  const [portal] = await owner`select is_demo from identity.portal`;
  expect(portal?.is_demo).toBe(true);
  const wrong = await owner`
    select t.id from exchange.tasks t
     where logged_minutes <> (select coalesce(sum(minutes), 0) from exchange.time_entries e where e.task_id = t.id)
        or message_count <> (select count(*) from exchange.messages m where m.task_id = t.id)`;
  expect(wrong).toHaveLength(0);
});

test("every file of the demo has its bytes", async () => {
  const files = await database.owner`
    select 'exchange' as shelf, id, size_bytes::int as size from exchange.files
    union all select 'agency', id, size_bytes::int from agency.request_files`;
  expect(files.length).toBeGreaterThan(30);
  for (const { shelf, id, size } of files)
    expect(await readFile(path.join(folder, "files", shelf, id.slice(0, 2), id))).toHaveLength(size);
});

test("a second load is refused and leaves nothing half done", async () => {
  const count = () =>
    database.owner`select (select count(*) from exchange.tasks) as tasks, (select count(*) from identity.invitations) as invitations`;
  const before = await count();
  await expect(seedDemo(database.owner, folder)).rejects.toThrow();
  expect(await count()).toEqual(before);
});
