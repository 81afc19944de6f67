import { readFile, stat, writeFile } from "node:fs/promises";
import { type Extension, extensionOf, isWhatItSays } from "../../kinds";
import type { Place } from "../place";
import type { Order } from "../run";
import type { Cleaned, Progress } from "../types";
import { cleanDocx } from "./docx";
import { Findings } from "./findings";
import { cleanImage } from "./image";
import { closeReader } from "./ocr";
import { cleanPdf } from "./pdf";
import { Refusal } from "./refusal";
import { cleanSvg } from "./svg";
import { cleanTextFile } from "./text";
import { cleanXlsx } from "./xlsx";
import { cleanZip } from "./zip";

/** A rebuilt copy, still in memory. */
export type Rebuilt = { readonly bytes: Uint8Array; readonly extension: Extension; readonly mime: string };

type Cleaner = (
  bytes: Uint8Array,
  findings: Findings,
  place: Place,
  extension: Extension,
) => Promise<Rebuilt>;

const CLEANERS: Readonly<Record<Extension, Cleaner>> = {
  png: cleanImage,
  jpg: cleanImage,
  jpeg: cleanImage,
  webp: cleanImage,
  gif: cleanImage,
  svg: cleanSvg,
  pdf: cleanPdf,
  docx: cleanDocx,
  xlsx: cleanXlsx,
  zip: (bytes, findings) => cleanZip(bytes, findings, rebuildBytes),
  txt: cleanTextFile,
  md: cleanTextFile,
  csv: cleanTextFile,
};

/** Rebuilds the file of an order into its folder. Throws a Refusal, or what a parser throws at a broken file. */
export async function rebuild(order: Order, tell: (progress: Progress) => void): Promise<Cleaned> {
  const findings = new Findings(order, tell);
  tell({ stage: "reading", done: 0, total: 0 });
  if ((await stat(order.path)).size > order.limits.bytes) throw new Refusal("tooBig");
  const rebuilt = await rebuildBytes(await readFile(order.path), order.name, findings, "");
  await closeReader();
  const path = findings.file(`copy.${rebuilt.extension}`);
  await writeFile(path, rebuilt.bytes, { mode: 0o600 });
  const { texts, pictures, warnings } = findings;
  const { extension, mime, bytes } = rebuilt;
  return {
    ok: true,
    path,
    folder: order.folder,
    extension,
    mime,
    bytes: bytes.length,
    texts,
    pictures,
    warnings,
  };
}

/** Rebuilds one file, or one entry of an archive. */
export async function rebuildBytes(
  bytes: Uint8Array,
  name: string,
  findings: Findings,
  place: Place,
): Promise<Rebuilt> {
  const extension = extensionOf(name);
  if (!extension || (extension === "zip" && place !== "")) throw new Refusal("notAllowed");
  if (!(await isWhatItSays(bytes, extension)))
    throw new Refusal(isLocked(bytes, extension) ? "encrypted" : "notWhatItSays");
  return CLEANERS[extension](bytes, findings, place, extension);
}

/** Office locks a document by wrapping it whole into an old container with this stream. */
function isLocked(bytes: Uint8Array, extension: Extension): boolean {
  const isOffice = extension === "docx" || extension === "xlsx";
  return isOffice && Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}
