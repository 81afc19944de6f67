import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { readCsv, toTable } from "@/domain/import/people/csv";
import { MAX_COLUMNS, MAX_ROWS, type ReadTable, type Repair } from "@/domain/import/people/sheet";
import { readVcards } from "@/domain/import/people/vcard";
import { ok, type Result, refuse } from "@/domain/result";
import { decodeText } from "./encoding";

/** A list of clients is small; what is bigger is something else, and would keep the whole portal waiting. */
export const MAX_SHEET_BYTES = 3 * 1024 * 1024;
/** What the parts of a workbook may unpack to, all that are read together. */
const MAX_UNPACKED = 12 * 1024 * 1024;
const SHEET_PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

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

/** The first sheet that shows, as text; formulas as they were last computed. */
function readXlsx(bytes: Uint8Array): Result<ReadTable> {
  try {
    const parts = unpack(bytes);
    const xml = (name: string) => {
      const part = parts[name];
      return part && parse(strFromU8(part));
    };
    const book = xml("xl/workbook.xml");
    const relations = xml("xl/_rels/workbook.xml.rels");
    if (!book || !relations) return refuse("fileRefused");
    const visible = named(book, "sheet").filter(
      (sheet) => !/hidden/i.test(sheet.getAttribute("state") ?? ""),
    );
    const relation = visible[0]?.getAttribute("r:id");
    const target = named(relations, "Relationship")
      .find((one) => one.getAttribute("Id") === relation)
      ?.getAttribute("Target");
    const sheet = target && xml(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (!sheet) return refuse("fileRefused");
    const shared = named(xml("xl/sharedStrings.xml"), "si").map(textIn);
    const rows = named(sheet, "row");
    if (rows.length > MAX_ROWS * 2) return refuse("tooMany");
    const repairs: Repair[] = visible.length > 1 ? [{ code: "sheets" }] : [];
    return toTable(
      rows.map((row) => cellsOf(row, shared)),
      repairs,
    );
  } catch {
    // Whatever a broken or hostile archive does, the person is told that it is no workbook.
    return refuse("fileRefused");
  }
}

/** Only the parts that are read, and no more of them than the bound: a size that lies gains nothing. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!SHEET_PARTS.test(name)) return false;
      size += originalSize;
      if (size > MAX_UNPACKED) throw new Error("too big");
      return true;
    },
  });
}

/** A document type is refused: workbooks have none, and its entities grow without bound. */
function parse(text: string): Element {
  if (text.includes("<!DOCTYPE")) throw new Error("document type");
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    text,
    "text/xml",
  ).documentElement;
  if (!root) throw new Error("empty");
  return root;
}

const named = (root: Element | undefined, name: string): Element[] =>
  root ? [...root.getElementsByTagNameNS("*", name)] : [];

/** All runs of a rich text, without its phonetic hints. */
const textIn = (element: Element): string =>
  named(element, "t")
    .filter((run) => run.parentNode?.nodeName.replace(/^.*:/, "") !== "rPh")
    .map((run) => run.textContent ?? "")
    .join("");

/** A row leaves empty cells out, so each says where it stands. */
function cellsOf(row: Element, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of named(row, "c")) {
    const at = columnOf(cell.getAttribute("r") ?? "") ?? cells.length;
    if (at >= MAX_COLUMNS) continue;
    const value = named(cell, "v")[0]?.textContent ?? "";
    const type = cell.getAttribute("t");
    cells[at] = type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" ? textIn(cell) : value;
  }
  return Array.from(cells, (cell) => cell ?? "");
}

/** "AB12" → 27. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
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
