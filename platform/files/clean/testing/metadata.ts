import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { parseMetadata } from "@uswriting/exiftool";

const ALL = ["-a", "-u", "-G1", "-ee", "-json"];

/**
 * All that ExifTool, which shares no code with what cleans, can read out of a file: groups, unknown tags, embedded.
 * The system's own is taken when there is one; the one among the packages is the same, a hundred times slower.
 */
export async function metadataOf(bytes: Uint8Array, name: string): Promise<string> {
  const own = readByOwn(bytes, name);
  if (own !== undefined) return own;
  const read = await parseMetadata({ name, data: bytes }, { args: ALL });
  if (!read.success) throw new Error(read.error);
  return String(read.data);
}

function readByOwn(bytes: Uint8Array, name: string): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "subrosa-exif-"));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return execFileSync("exiftool", [...ALL, file], { encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A PNG with a chunk of text before its end. */
export function withPngText(png: Buffer, text: string): Buffer {
  const chunk = pngChunk("tEXt", Buffer.from(`Comment\0${text}`, "latin1"));
  const end = png.lastIndexOf("IEND") - 4;
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** A JPEG with a remark after its start. */
export function withJpegRemark(jpeg: Buffer, text: string): Buffer {
  const segment = Buffer.alloc(4 + text.length);
  segment.writeUInt16BE(0xfffe);
  segment.writeUInt16BE(2 + text.length, 2);
  segment.write(text, 4, "latin1");
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
