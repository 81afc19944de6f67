import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isShelf, keepFile, keyOf, listStore, openFile } from "./store";

/**
 * Copies the whole store into a folder, wherever it is kept, for nobody else to read.
 * @returns how many files there are
 */
export async function saveStore(folder: string): Promise<number> {
  let saved = 0;
  for await (const page of listStore())
    for (const { shelf, id } of page) {
      const file = await openFile(shelf, id);
      // Taken out since it was listed: nothing names it.
      if (!file) continue;
      const target = path.join(folder, keyOf(shelf, id));
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await writeFile(target, file.bytes, { mode: 0o600 });
      saved += 1;
    }
  return saved;
}

/**
 * Lays what `saveStore` saved into the store, wherever that is now. A folder that is not there holds nothing.
 * @returns how many files there are
 */
export async function fillStore(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing);
  const files = found.filter((entry) => entry.isFile());
  for (const { name, parentPath } of files) {
    const place = path.join(parentPath, name);
    const [shelf] = path.relative(folder, place).split(path.sep);
    if (!isShelf(shelf)) throw new Error(`${place} lies on no shelf`);
    await keepFile(shelf, name, await readFile(place));
  }
  return files.length;
}

function unlessMissing(error: NodeJS.ErrnoException) {
  if (error.code === "ENOENT") return [];
  throw error;
}
