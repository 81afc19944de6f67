import { openFile, type Shelf } from "./store";

/**
 * A kept file as a download. Never shown in place: what an outsider sent must not run under the portal's address.
 * Ask for the file's row with the reader's own rights first; this only sends. 404 when the store has lost the bytes.
 */
export async function sendFile(
  shelf: Shelf,
  file: { readonly id: string; readonly name: string; readonly mediaType: string },
): Promise<Response> {
  const kept = await openFile(shelf, file.id);
  if (!kept) return new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });
  return new Response(kept.bytes, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(kept.sizeBytes),
      "content-disposition": attachment(file.name),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
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
