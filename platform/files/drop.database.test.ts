import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BYTES_LOCK } from "@/db/bytes_lock";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { buildWorld, type World } from "@/db/testing/world";
import { dropUnclaimed, sweepStore } from "./drop";
import { keepFile, keyOf, openFile, type Shelf, type StoredFile } from "./store";
import { DRIVERS, openStore, type TestStore } from "./testing/stores";

let db: TestDatabase;
let world: World;
let store: TestStore;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(async () => {
  store = await openStore("folder");
});
afterEach(() => store.close());

const lay = async (shelf: Shelf, id: string = crypto.randomUUID(), isOld = false): Promise<StoredFile> => {
  await keepFile(shelf, id, new TextEncoder().encode("bytes"));
  if (isOld) await store.age(keyOf(shelf, id), new Date(Date.now() - 25 * 60 * 60_000));
  return { shelf, id };
};
const isThere = async ({ shelf, id }: StoredFile) => (await openFile(shelf, id)) !== undefined;

/** Every column that names bytes, with a key that stands in it. */
async function claimed(): Promise<Record<string, StoredFile>> {
  const key = () => crypto.randomUUID();
  const [original, clean, preview, passed] = [key(), key(), key(), key()];
  const [file] = await db.owner`
    update agency.draft_files set original_key = ${original}, clean_key = ${clean}
     where id = (select id from agency.draft_files where org_id = ${world.aurora.id} limit 1) returning id`;
  await db.owner`update agency.draft_file_pictures set preview_key = ${preview} where draft_file_id = ${file?.id}`;
  await db.owner`
    update agency.passed_files set clean_key = ${passed}
     where id = (select id from agency.passed_files where org_id = ${world.aurora.id} limit 1)`;
  const [requestFile] = await db.owner`select id from agency.request_files limit 1`;
  const [shared] = await db.owner`select id from exchange.files limit 1`;
  return {
    "an original": await lay("agency", original, true),
    "a clean copy": await lay("agency", clean, true),
    "a preview": await lay("agency", preview, true),
    "a copy for the client": await lay("agency", passed, true),
    "a file of a request": await lay("agency", requestFile?.id, true),
    "a file on the shared side": await lay("exchange", shared?.id, true),
  };
}

describe("Bytes that no row names", () => {
  it("are taken out of the store once the work that touched them is done; what is named stays", async () => {
    const wanted = await claimed();
    const loose = [await lay("agency"), await lay("exchange")];
    await dropUnclaimed([...Object.values(wanted), ...loose]);
    for (const [what, file] of Object.entries(wanted)) expect(await isThere(file), what).toBe(true);
    for (const file of loose) expect(await isThere(file)).toBe(false);
  });

  it("are found by the sweep when a process ended before it could remove them, unless they are young", async () => {
    const wanted = await claimed();
    const [left, young] = [await lay("exchange", undefined, true), await lay("agency")];
    expect(await sweepStore(new Date())).toBe(1);
    expect(await isThere(left)).toBe(false);
    expect(await isThere(young)).toBe(true);
    for (const [what, file] of Object.entries(wanted)) expect(await isThere(file), what).toBe(true);
  });

  it("stay while a backup runs, and go afterwards", async () => {
    const file = await lay("agency");
    await db.owner`select pg_advisory_lock(${BYTES_LOCK})`;
    await dropUnclaimed([file]);
    expect(await isThere(file)).toBe(true);
    await db.owner`select pg_advisory_unlock(${BYTES_LOCK})`;
    await dropUnclaimed([file]);
    expect(await isThere(file)).toBe(false);
  });

  it("stay when the work that would free them is undone", async () => {
    const { id } = await lay("agency");
    const [draft] = await db.owner`select id, org_id, author_id from agency.task_drafts limit 1`;
    await insert(db.owner, "agency.draft_files", {
      ...{
        org_id: draft?.org_id,
        draft_id: draft?.id,
        name: "a.txt",
        media_type: "text/plain",
        size_bytes: 5,
      },
      ...{ original_key: id, author_id: draft?.author_id },
    });
    await dropUnclaimed([{ shelf: "agency", id }]);
    expect(await isThere({ shelf: "agency", id })).toBe(true);
    await db.owner`delete from agency.draft_files where original_key = ${id}`;
    await dropUnclaimed([{ shelf: "agency", id }]);
    expect(await isThere({ shelf: "agency", id })).toBe(false);
  });
});

it.each(DRIVERS)("the sweep works in a %s", async (driver) => {
  await store.close();
  store = await openStore(driver);
  const old = await Promise.all(Array.from({ length: 5 }, () => lay("agency", undefined, true)));
  const young = await lay("exchange");
  expect(await sweepStore(new Date())).toBe(5);
  for (const file of old) expect(await isThere(file)).toBe(false);
  expect(await isThere(young)).toBe(true);
});

it("every column that may name bytes is asked", async () => {
  const columns = await db.owner<{ name: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema in ('identity', 'agency', 'exchange') and (column_name like '%\\_key' and data_type = 'uuid')
     order by 1`;
  expect(columns.map(({ name }) => name)).toEqual([
    "agency.audit_log.submission_key",
    "agency.draft_file_pictures.preview_key",
    "agency.draft_files.clean_key",
    "agency.draft_files.original_key",
    "agency.passed_files.clean_key",
    // The partner's file, on the exchange's shelf under that row's own id.
    "agency.passed_files.original_key",
    "exchange.audit_log.submission_key",
  ]);
});
