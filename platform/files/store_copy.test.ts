import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { keepFile, openFile } from "./store";
import { fillStore, saveStore } from "./store_copy";
import { DRIVERS, openStore } from "./testing/stores";

const FILES = [
  ["agency", "5e2b2f5c-0000-4000-8000-000000000001", "Оригинал"],
  ["agency", "7a2b2f5c-0000-4000-8000-000000000002", "Чистая копия"],
  ["exchange", "5e2b2f5c-0000-4000-8000-000000000003", "У субподрядчика"],
  ["exchange", "5e2b2f5c-0000-4000-8000-000000000004", ""],
  ["exchange", "5e2b2f5c-0000-4000-8000-000000000005", "Ещё одна"],
] as const;

test.each(DRIVERS.flatMap((from) => DRIVERS.map((to) => [from, to] as const)))(
  "what was saved from a %s comes back whole into a %s",
  async (from, to) => {
    const place = await openStore("folder");
    const saved = path.join(place.folder, "saved");
    const store = await openStore(from);
    for (const [shelf, id, text] of FILES) await keepFile(shelf, id, Buffer.from(text));
    expect(await saveStore(saved)).toBe(FILES.length);
    await store.close();

    const restored = await openStore(to);
    expect(await fillStore(saved)).toBe(FILES.length);
    for (const [shelf, id, text] of FILES) {
      const file = await openFile(shelf, id);
      expect(file && (await new Response(file.bytes).text())).toBe(text);
    }
    await restored.close();
    for (const each of await readdir(saved, { recursive: true }))
      expect((await stat(path.join(saved, each))).mode & 0o077, each).toBe(0);
    await place.close();
  },
);

test("an empty store is saved and filled like any other", async () => {
  const store = await openStore("bucket");
  const saved = path.join(store.folder, "saved");
  expect(await saveStore(saved)).toBe(0);
  expect(await fillStore(saved)).toBe(0);
  await store.close();
});
