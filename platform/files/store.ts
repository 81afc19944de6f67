import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { openDisk } from "./store_disk";

/** Whose store: the agency's originals never lie beside what a partner may have. */
const SHELVES = ["agency", "exchange"] as const;
export type Shelf = (typeof SHELVES)[number];
export const isShelf = (text: string | undefined): text is Shelf => SHELVES.some((shelf) => shelf === text);

/** Ids are random, so their first two letters spread files evenly over folders. */
export const keyOf = (shelf: Shelf, id: string) => `${shelf}/${id.slice(0, 2)}/${id}`;

/**
 * Keeps bytes under an id that the server made; a half-written file never bears its final name.
 * @returns SHA-256 in hex
 */
export async function keepFile(shelf: Shelf, id: string, bytes: Uint8Array): Promise<string> {
  const disk = await openDisk();
  await disk.put(keyOf(shelf, id), bytes);
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes and how many there are; undefined when they are not in the store. */
export async function openFile(
  shelf: Shelf,
  id: string,
): Promise<{ readonly bytes: ReadableStream; readonly sizeBytes: number } | undefined> {
  const disk = await openDisk();
  const key = keyOf(shelf, id);
  if (!(await disk.exists(key))) return undefined;
  const { contentLength } = await disk.getMetaData(key);
  return { bytes: Readable.toWeb(await disk.getStream(key)) as ReadableStream, sizeBytes: contentLength };
}

/** Takes bytes out of the store; what is not there is no error. Ask `unclaimed` first. */
export async function dropFile({ shelf, id }: StoredFile): Promise<void> {
  await (await openDisk()).delete(keyOf(shelf, id));
}

export type StoredFile = { readonly shelf: Shelf; readonly id: string };
export type ListedFile = StoredFile & { readonly changedAt: () => Promise<Date> };

const NAME = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Everything in the store, in pages, as it is found. Half-written files are not there yet. */
export async function* listStore(): AsyncGenerator<readonly ListedFile[]> {
  const disk = await openDisk();
  for (const shelf of SHELVES) {
    let next: string | undefined;
    do {
      const page = await disk.listAll(shelf, { recursive: true, ...(next ? { paginationToken: next } : {}) });
      yield [...page.objects].flatMap((each) =>
        each.isFile && NAME.test(each.name)
          ? [{ shelf, id: each.name, changedAt: async () => (await each.getMetaData()).lastModified }]
          : [],
      );
      next = page.paginationToken;
    } while (next);
  }
}
