import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { openDisk } from "./store_disk";

/** Whose store: the agency's originals never lie beside what a partner may have. */
export type Shelf = "agency" | "exchange";

/** Ids are random, so their first two letters spread files evenly over folders. */
const keyOf = (shelf: Shelf, id: string) => `${shelf}/${id.slice(0, 2)}/${id}`;

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
