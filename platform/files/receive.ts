import { fileTypeFromBuffer } from "file-type";
import { ok, type Result, refuse } from "@/domain/result";
import { cleanText } from "@/domain/text";
import { keepFile, type Shelf } from "./store";

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Extension → what its bytes must be. Text has no signature: it must be readable as UTF-8. */
const TAKEN: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  txt: "text/plain",
  md: "text/plain",
  csv: "text/plain",
};

export type KeptFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/**
 * Takes an uploaded file if it is of a kind that is taken, is what its name says, and is not too big; keeps its bytes
 * under a new id.
 * @returns refuse: fileTooBig, fileRefused, each on the field `files`
 */
export async function receiveFile(shelf: Shelf, file: File): Promise<Result<KeptFile>> {
  if (file.size > MAX_FILE_BYTES) return refuse("fileTooBig", { files: "fileTooBig" });
  const name = cleanText(file.name, { max: 200, isLine: true });
  const mediaType = TAKEN[/\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ""];
  if (!name.ok || !mediaType) return refuse("fileRefused", { files: "fileType" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(await isWhatItSays(bytes, mediaType))) return refuse("fileRefused", { files: "fileType" });
  const id = crypto.randomUUID();
  const sha256 = await keepFile(shelf, id, bytes);
  return ok({ id, name: name.value, mediaType, sizeBytes: bytes.length, sha256 });
}

async function isWhatItSays(bytes: Uint8Array, mediaType: string): Promise<boolean> {
  const detected = await fileTypeFromBuffer(bytes);
  if (mediaType !== "text/plain") return detected?.mime === mediaType;
  if (detected || bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
