import { ok, type Result, refuse } from "@/domain/result";
import { cleanText } from "@/domain/text";
import { extensionOf, isWhatItSays, KINDS } from "./kinds";
import { keepFile, type Shelf } from "./store";

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

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
  const extension = extensionOf(file.name);
  if (!name.ok || !extension) return refuse("fileRefused", { files: "fileType" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(await isWhatItSays(bytes, extension))) return refuse("fileRefused", { files: "fileType" });
  const id = crypto.randomUUID();
  const sha256 = await keepFile(shelf, id, bytes);
  return ok({ id, name: name.value, mediaType: KINDS[extension], sizeBytes: bytes.length, sha256 });
}
