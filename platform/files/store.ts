import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
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

export const openFile = (shelf: Shelf, id: string): ReadableStream =>
  Readable.toWeb(createReadStream(place(shelf, id))) as ReadableStream;
