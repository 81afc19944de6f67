import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { cleanFile, discard } from "./clean";
import type { Box, Cleaned, CleanRefusal, Progress, TextPart, Word } from "./clean/types";
import { keepFile, openFile, type Shelf } from "./store";

type Kept = {
  readonly ok: true;
  readonly cleanKey: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly texts: readonly TextPart[];
  readonly warnings: readonly string[];
  readonly pictures: readonly {
    readonly index: number;
    readonly place: string;
    readonly width: number;
    readonly height: number;
    readonly previewKey: string;
    readonly previewSha256: string;
    readonly words: readonly Word[];
  }[];
};

/**
 * Cleans a kept file. The clean copy and the previews of its pictures lie on the agency's shelf under new keys: what is
 * clean is not yet let through.
 * @param original where it lies; `name` only for its extension
 */
export async function cleanKept(
  original: { readonly shelf: Shelf; readonly key: string; readonly name: string },
  boxes: readonly Box[],
  onProgress: (progress: Progress) => void,
): Promise<Kept | { readonly ok: false; readonly reason: CleanRefusal }> {
  const folder = await mkdtemp(path.join(tmpdir(), "subrosa-original-"));
  try {
    const kept = await openFile(original.shelf, original.key);
    if (!kept) return { ok: false, reason: "broken" };
    const given = path.join(folder, "original");
    await pipeline(Readable.fromWeb(kept.bytes as never), createWriteStream(given, { mode: 0o600 }));
    const cleaned = await cleanFile({ path: given, name: original.name, boxes, onProgress });
    if (!cleaned.ok) return cleaned;
    return await keep(cleaned).finally(() => discard(cleaned));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function keep(cleaned: Cleaned): Promise<Kept> {
  const { extension, mime: mediaType, texts, warnings } = cleaned;
  const copy = await keepFrom(cleaned.path);
  const pictures: Kept["pictures"][number][] = [];
  for (const { previewPath, index, place, width, height, words } of cleaned.pictures) {
    const preview = await keepFrom(previewPath);
    pictures.push({
      index,
      place,
      width,
      height,
      words,
      previewKey: preview.key,
      previewSha256: preview.sha256,
    });
  }
  return {
    ok: true,
    cleanKey: copy.key,
    sha256: copy.sha256,
    sizeBytes: copy.sizeBytes,
    extension,
    mediaType,
    texts,
    warnings,
    pictures,
  };
}

async function keepFrom(file: string) {
  const bytes = await readFile(file);
  const key = crypto.randomUUID();
  return { key, sha256: await keepFile("agency", key, bytes), sizeBytes: bytes.length };
}

/**
 * Lays a clean copy on the exchange's shelf.
 * @throws when it is gone or is not byte for byte what was let through
 */
export async function handOver(copy: {
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
}): Promise<void> {
  const kept = await openFile("agency", copy.from);
  if (!kept) throw new Error("a clean copy is gone");
  const bytes = new Uint8Array(await new Response(kept.bytes).arrayBuffer());
  if ((await keepFile("exchange", copy.to, bytes)) !== copy.sha256)
    throw new Error("a clean copy is not what was let through");
}
