import { createHash } from "node:crypto";
import { mkdir, open, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { dataDir } from "../env";

/** Whose store: the agency's originals never lie beside what a partner may have. */
export type Shelf = "agency" | "exchange";

const root = () => path.join(dataDir(), "files");
const place = (shelf: Shelf, id: string) => path.join(root(), shelf, id.slice(0, 2), id);

/**
 * Keeps bytes under an id that the server made; a half-written file never bears its final name.
 * @returns SHA-256 in hex
 */
export async function keepFile(shelf: Shelf, id: string, bytes: Uint8Array): Promise<string> {
  const target = place(shelf, id);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.part`, bytes, { mode: 0o600 });
  await rename(`${target}.part`, target);
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes and how many there are; undefined when they are not in the store. */
export async function openFile(
  shelf: Shelf,
  id: string,
): Promise<{ readonly bytes: ReadableStream; readonly sizeBytes: number } | undefined> {
  const file = await open(place(shelf, id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!file) return undefined;
  const { size } = await file.stat();
  return { bytes: Readable.toWeb(file.createReadStream()) as ReadableStream, sizeBytes: size };
}
