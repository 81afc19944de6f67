import { readCsv } from "@/domain/import/people/csv";
import type { ReadTable } from "@/domain/import/people/sheet";
import { readVcards } from "@/domain/import/people/vcard";
import { ok, type Result, refuse } from "@/domain/result";
import { decodeText } from "./encoding";
import { readXlsx } from "./xlsx";

/** A list of clients is small; what is bigger is something else, and would keep the whole portal waiting. */
export const MAX_SHEET_BYTES = 3 * 1024 * 1024;
/**
 * A list of clients or people from a file of a spreadsheet or an address book: XLSX, CSV in any usual encoding, vCard.
 * @returns refuse, each on the field `files`: fileTooBig; fileRefused; tooMany
 */
export async function readSheet(file: File): Promise<Result<ReadTable>> {
  if (file.size > MAX_SHEET_BYTES) return refuse("fileTooBig", { files: "tooBig" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = isZip(bytes) ? readXlsx(bytes) : readText(bytes, file.name);
  return read.ok ? read : refuse(read.code, { files: read.code === "tooMany" ? "tooBig" : "fileType" });
}

function readText(bytes: Uint8Array, name: string): Result<ReadTable> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse("fileRefused");
  const isCard = /\.vcf$/i.test(name) || /^\s*\uFEFF?BEGIN:VCARD/i.test(text);
  const read = isCard ? readVcards(text) : readCsv(text);
  if (!read.ok || isUtf8(bytes)) return read;
  return ok({ ...read.value, repairs: [{ code: "encoding" }, ...read.value.repairs] });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
