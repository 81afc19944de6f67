import { unzipSync } from "fflate";
import type { Limits } from "../limits";
import { Refusal } from "./refusal";

/** Smaller ones may be packed as tightly as they like. */
const HARMLESS_BYTES = 10 * 1024 * 1024;
/** The directory's entries and its end, by the ZIP specification (APPNOTE 4.3.12, 4.3.16). */
const HEADER = 0x02014b50;
const HEADER_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
const LOCKED = 1;

/**
 * Unpacks an archive within bounds, by its directory alone; folders are left out. A size that lies gains nothing: no
 * more than it says is ever written.
 * @returns in the directory's order
 */
export function unpack(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, Uint8Array> {
  if (isLocked(bytes)) throw new Refusal("encrypted");
  let entries = 0;
  let size = 0;
  const files = unzipSync(bytes, {
    filter(entry) {
      entries += 1;
      size += Math.max(entry.originalSize, entry.size);
      if (entries > limits.entries || size > limits.unpackedBytes) throw new Refusal("bomb");
      if (size > HARMLESS_BYTES && size > bytes.length * limits.packingRatio) throw new Refusal("bomb");
      return !entry.name.endsWith("/");
    },
  });
  return new Map(Object.entries(files));
}

/** Whether any entry needs a password. Walks the directory; what is wrong with that, the unpacking says. */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  let at = end < 0 ? bytes.length : view.getUint32(end + 16, true);
  while (at + HEADER_BYTES <= bytes.length && view.getUint32(at, true) === HEADER) {
    if (view.getUint16(at + 8, true) & LOCKED) return true;
    at += HEADER_BYTES + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return false;
}
