import { ok, type Result, refuse } from "@/domain/result";
import { cleanText } from "@/domain/text";
import { extensionOf, KINDS } from "./kinds";
import { type KeptFile, MAX_FILE_BYTES } from "./receive";
import { keepFile } from "./store";

/**
 * Keeps a file of the agency's own on the agency's shelf, whatever it is: what cannot be cleaned can still be kept
 * private. The type is a guess from its name, as nothing is decided by it.
 * @returns refuse: fileTooBig, fileRefused (empty, or without a readable name), each on the field `files`
 */
export async function keepOriginal(file: File): Promise<Result<Omit<KeptFile, "sha256">>> {
  if (file.size > MAX_FILE_BYTES) return refuse("fileTooBig", { files: "fileTooBig" });
  const name = cleanText(file.name, { max: 200, isLine: true });
  if (!name.ok || name.value === "" || file.size === 0) return refuse("fileRefused", { files: "fileType" });
  const id = crypto.randomUUID();
  await keepFile("agency", id, new Uint8Array(await file.arrayBuffer()));
  const extension = extensionOf(file.name);
  const mediaType = extension ? KINDS[extension] : "application/octet-stream";
  return ok({ id, name: name.value, mediaType, sizeBytes: file.size });
}
