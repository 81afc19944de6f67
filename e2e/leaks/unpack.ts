import { constants, inflateRawSync, inflateSync } from "node:zlib";

/** Pictures unpack to far more than any text that hides in a file. */
const MOST_BYTES = 4 * 1024 * 1024;
const AT_MOST = { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH } as const;

/**
 * What is packed inside a file: entries of archives and office files (which may be archives again), the streams of a
 * PDF, compressed chunks of a PNG. Cut-off and broken ones give what can be read of them.
 */
export function unpacked(body: Buffer, depth = 0): Buffer[] {
  if (depth > 2) return [];
  const inner = [...entriesOf(body), ...streamsOf(body)];
  return [...inner, ...inner.flatMap((each) => unpacked(each, depth + 1))];
}

/** Entries by their local headers, so that one that the directory does not name is read, too. */
function entriesOf(body: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = body.indexOf("PK\x03\x04"); at >= 0; at = body.indexOf("PK\x03\x04", at + 4)) {
    if (at + 30 > body.length) break;
    const start = at + 30 + body.readUInt16LE(at + 26) + body.readUInt16LE(at + 28);
    if (body.readUInt16LE(at + 8) === 8)
      found.push(...tried(() => inflateRawSync(body.subarray(start), AT_MOST)));
  }
  return found;
}

/** Wherever a zlib stream begins. */
function streamsOf(body: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = body.indexOf(0x78); at >= 0 && at + 1 < body.length; at = body.indexOf(0x78, at + 1)) {
    if (body.readUInt16BE(at) % 31 !== 0) continue;
    found.push(...tried(() => inflateSync(body.subarray(at), AT_MOST)));
  }
  return found;
}

function tried(read: () => Buffer): Buffer[] {
  try {
    const bytes = read();
    return bytes.length > 0 ? [bytes] : [];
  } catch {
    return [];
  }
}

/** Text strings of a PDF: hexadecimal, in UTF-16 with a mark in front or in single bytes. */
export const pdfStrings = (text: string): string =>
  [...text.matchAll(/<((?:[0-9a-f]{2}\s*){3,})>/gi)]
    .map(([, hex = ""]) => {
      const bytes = Buffer.from(hex.replace(/\s/g, ""), "hex");
      const isWide = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
      return isWide ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le") : bytes.toString("latin1");
    })
    .join("\n");
