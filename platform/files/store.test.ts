import { readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dropFile, keepFile, listStore, openFile, type Shelf } from "./store";
import { DRIVERS, openStore, type TestStore } from "./testing/stores";

const BYTES = new TextEncoder().encode("Смета");
const SHA256 = "468d4564492d0436f952e7f190aca230849d433e2a0ed949a41cc4b0e8f47384";
const idOf = (number: number) => `5e2b2f5c-0000-4000-8000-00000000000${number}`;
const ID = idOf(1);

let store: TestStore;

describe.each(DRIVERS)("In a %s", (driver) => {
  beforeEach(async () => {
    store = await openStore(driver);
  });
  afterEach(() => store.close());

  test("what was kept comes back whole, on its own shelf only", async () => {
    expect(await keepFile("agency", ID, BYTES)).toBe(SHA256);
    expect(await readBack("agency")).toEqual(BYTES);
    expect((await openFile("agency", ID))?.sizeBytes).toBe(BYTES.length);
    expect(await openFile("exchange", ID)).toBeUndefined();
  });

  test("what is dropped is gone, and to drop what is gone is no error", async () => {
    await keepFile("agency", ID, BYTES);
    await keepFile("exchange", ID, BYTES);
    await dropFile({ shelf: "agency", id: ID });
    await dropFile({ shelf: "agency", id: ID });
    expect(await openFile("agency", ID)).toBeUndefined();
    expect(await readBack("exchange")).toEqual(BYTES);
  });

  test("all of it is listed, page by page, with when it was laid there", async () => {
    expect(await listAll()).toEqual([]);
    for (const number of [1, 2, 3, 4, 5]) await keepFile("agency", idOf(number), BYTES);
    await keepFile("exchange", idOf(6), BYTES);
    await store.age(`agency/5e/${ID}`, new Date("2026-01-02T03:04:05Z"));
    const listed = await listAll();
    expect(listed.map(({ shelf, id }) => `${shelf} ${id}`).sort()).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `agency ${idOf(number)}`),
      `exchange ${idOf(6)}`,
    ]);
    const aged = listed.find(({ id }) => id === ID);
    expect((await aged?.changedAt())?.toISOString()).toBe("2026-01-02T03:04:05.000Z");
  });
});

describe("In a folder", () => {
  beforeEach(async () => {
    store = await openStore("folder");
  });
  afterEach(() => store.close());

  test("a kept file is its owner's alone, and nothing half-written lies beside it or is listed", async () => {
    await keepFile("agency", ID, BYTES);
    const shelf = path.join(store.folder, "files/agency/5e");
    expect(await readdir(shelf)).toEqual([ID]);
    expect((await stat(path.join(shelf, ID))).mode & 0o777).toBe(0o600);
    await writeFile(path.join(shelf, `${idOf(2)}.part`), "half");
    expect(await listAll()).toHaveLength(1);
  });
});

describe("In a bucket", () => {
  beforeEach(async () => {
    store = await openStore("bucket");
  });
  afterEach(() => store.close());

  test("nothing lies in the data folder", async () => {
    await keepFile("agency", ID, BYTES);
    expect(store.bucket?.keys()).toEqual([`agency/5e/${ID}`]);
    expect(await readdir(store.folder)).toEqual([]);
  });

  test("a secret that is not the bucket's opens nothing", async () => {
    await keepFile("agency", ID, BYTES);
    vi.stubEnv("SUBROSA_FILES_S3_SECRET", "another");
    await expect(keepFile("agency", idOf(2), BYTES)).rejects.toThrow();
    await expect(openFile("agency", ID)).rejects.toThrow();
    expect(store.bucket?.keys()).toHaveLength(1);
  });
});

async function readBack(shelf: Shelf): Promise<Uint8Array | undefined> {
  const file = await openFile(shelf, ID);
  return file && new Uint8Array(await new Response(file.bytes).arrayBuffer());
}

async function listAll() {
  const pages = [];
  for await (const page of listStore()) pages.push(page);
  return pages.flat();
}
