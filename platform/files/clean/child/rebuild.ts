import { readFile, stat, writeFile } from "node:fs/promises";
import { type Extension, extensionOf, isWhatItSays } from "../../kinds";
import type { Place } from "../place";
import type { Order } from "../run";
import type { Cleaned, Progress } from "../types";
import { Findings } from "./findings";
import { closeReader } from "./ocr";
import { Refusal } from "./refusal";

/** A rebuilt copy, still in memory. */
export type Rebuilt = { readonly bytes: Uint8Array; readonly extension: Extension; readonly mime: string };

type Cleaner = (
  bytes: Uint8Array,
  findings: Findings,
  place: Place,
  extension: Extension,
) => Promise<Rebuilt>;

/** Each is loaded when it is needed: a text file does not wait for a PDF library. */
const CLEANERS: Readonly<Record<Extension, () => Promise<Cleaner>>> = {
  png: picture,
  jpg: picture,
  jpeg: picture,
  webp: picture,
  gif: picture,
  svg: async () => (await import("./svg")).cleanSvg,
  pdf: async () => (await import("./pdf")).cleanPdf,
  docx: async () => (await import("./docx")).cleanDocx,
  xlsx: async () => (await import("./xlsx")).cleanXlsx,
  zip: archive,
  txt: text,
  md: text,
  csv: text,
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
  const clean = await CLEANERS[extension]();
  return clean(bytes, findings, place, extension);
}

async function picture(): Promise<Cleaner> {
  return (await import("./image")).cleanImage;
}

async function archive(): Promise<Cleaner> {
  const { cleanZip } = await import("./zip");
  return (bytes, findings) => cleanZip(bytes, findings, rebuildBytes);
}

async function text(): Promise<Cleaner> {
  return (await import("./text")).cleanTextFile;
}

/** Office locks a document by wrapping it whole into an old container with this stream. */
function isLocked(bytes: Uint8Array, extension: Extension): boolean {
  const isOffice = extension === "docx" || extension === "xlsx";
  return isOffice && Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}
