import { type Part, partOf } from "@/domain/files/range";
import { openFile, type Shelf } from "./store";

type SentFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Given where a part of the file may be asked for: it says that it is still the same file. */
  readonly sha256?: string;
};

/**
 * A kept file as a download. Never shown in place: what an outsider sent must not run under the portal's address.
 * Ask for the file's row with the reader's own rights first; this only sends. 404 when the store has lost the bytes.
 * @param headers of the request, where a player may ask for a part: 206, or 416 for one that is not there
 */
export async function sendFile(shelf: Shelf, file: SentFile, headers?: Headers): Promise<Response> {
  const kept = await openFile(shelf, file.id);
  if (!kept) return new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });
  const { bytes, sizeBytes } = kept;
  const etag = file.sha256 ? `"${file.sha256}"` : undefined;
  // A part is only of use to whoever has the rest of the same file.
  const asked = headers && (headers.get("if-range") ?? etag) === etag ? headers.get("range") : null;
  const part = partOf(asked, sizeBytes);
  const common = {
    ...(headers ? { "accept-ranges": "bytes" } : {}),
    // A part of the bytes must stay those bytes: nothing on the way may pack them.
    "cache-control": `private, no-store${part ? ", no-transform" : ""}`,
  };
  if (part === "unsatisfiable") {
    await bytes.cancel();
    return new Response(null, {
      status: 416,
      headers: { ...common, "content-range": `bytes */${sizeBytes}` },
    });
  }
  return new Response(part ? bytes.pipeThrough(cut(part)) : bytes, {
    status: part ? 206 : 200,
    headers: {
      ...common,
      ...(etag ? { etag } : {}),
      ...(part ? { "content-range": `bytes ${part.start}-${part.end}/${sizeBytes}` } : {}),
      "content-type": file.mediaType,
      "content-length": String(part ? part.end - part.start + 1 : sizeBytes),
      "content-disposition": attachment(file.name),
      "x-content-type-options": "nosniff",
    },
  });
}

/** What comes before a part is read and dropped: a folder and a bucket are then the same, and files are not large. */
function cut({ start, end }: Part): TransformStream<Uint8Array, Uint8Array> {
  let at = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end + 1 - at, chunk.length);
      if (from < to) controller.enqueue(chunk.subarray(from, to));
      at += chunk.length;
      if (at > end) controller.terminate();
    },
  });
}

/** RFC 6266: a plain name for old readers, and the real one in UTF-8 (RFC 5987). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
