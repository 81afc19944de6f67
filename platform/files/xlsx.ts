import { strFromU8, unzipSync } from "fflate";
import { toTable } from "@/domain/import/people/csv";
import { MAX_COLUMNS, MAX_ROWS, type ReadTable, type Repair } from "@/domain/import/people/sheet";
import { type Result, refuse } from "@/domain/result";
import { scanXml } from "./xml_scan";

/** What the parts of a workbook may unpack to, all that are read together. */
const MAX_UNPACKED = 12 * 1024 * 1024;
/** Blank rows stand in many files; cells beyond these, and as many shared texts, are no list of clients. */
const MOST_ROWS = MAX_ROWS * 2;
const MOST_CELLS = MOST_ROWS * MAX_COLUMNS;
const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

class TooMany extends Error {}

/**
 * The first sheet of a workbook that shows, as text; formulas as they were last computed.
 * @returns refuse: fileRefused; tooMany
 */
export function readXlsx(bytes: Uint8Array): Result<ReadTable> {
  try {
    const parts = unpack(bytes);
    const xml = (name: string) => {
      const part = parts[name];
      return part && strFromU8(part);
    };
    const [book, relations] = [xml("xl/workbook.xml"), xml("xl/_rels/workbook.xml.rels")];
    if (!book || !relations) return refuse("fileRefused");
    const visible = visibleSheets(book);
    const target = targetOf(relations, visible[0]);
    const sheet = target && xml(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (!sheet) return refuse("fileRefused");
    const repairs: Repair[] = visible.length > 1 ? [{ code: "sheets" }] : [];
    return toTable(rowsOf(sheet, sharedTexts(xml("xl/sharedStrings.xml") ?? "")), repairs);
  } catch (error) {
    // Whatever a broken or hostile archive does, the person is told that it is no workbook.
    return refuse(error instanceof TooMany ? "tooMany" : "fileRefused");
  }
}

/** Only the parts that are read, and no more of them than the bound: a size that lies gains nothing. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!PARTS.test(name)) return false;
      size += originalSize;
      if (size > MAX_UNPACKED) throw new Error("too big");
      return true;
    },
  });
}

/** The relations of the sheets that show. */
function visibleSheets(book: string): (string | undefined)[] {
  const sheets: (string | undefined)[] = [];
  scanXml(book, {
    open(place, attributes) {
      if (place === "/workbook/sheets/sheet" && !/hidden/i.test(attributes.state ?? ""))
        sheets.push(attributes["r:id"]);
    },
  });
  return sheets;
}

function targetOf(relations: string, id: string | undefined): string | undefined {
  let target: string | undefined;
  scanXml(relations, {
    open(place, attributes) {
      if (target === undefined && place === "/Relationships/Relationship" && attributes.Id === id)
        target = attributes.Target;
    },
  });
  return target;
}

/** Plain texts and all runs of rich ones, without their phonetic hints. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = "";
  scanXml(xml, {
    open(place) {
      if (place === "/sst/si") text = "";
    },
    text(place, piece) {
      if (place === "/sst/si/t" || place === "/sst/si/r/t") text += piece;
    },
    close(place) {
      if (place !== "/sst/si") return;
      if (texts.push(text) > MOST_CELLS) throw new TooMany();
    },
  });
  return texts;
}

const ROW = "/worksheet/sheetData/row";
const CELL = `${ROW}/c`;
const INLINE = [`${CELL}/is/t`, `${CELL}/is/r/t`];

/** A row leaves empty cells out, so each says where it stands. */
function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = { at: 0, type: "", value: "", inline: "" };
  let count = 0;
  scanXml(xml, {
    open(place, attributes) {
      if (place === ROW) cells = [];
      if (place !== CELL) return;
      if (++count > MOST_CELLS) throw new TooMany();
      const at = columnOf(attributes.r ?? "") ?? cells.length;
      cell = { at, type: attributes.t ?? "", value: "", inline: "" };
    },
    text(place, piece) {
      if (place === `${CELL}/v`) cell.value += piece;
      else if (INLINE.includes(place)) cell.inline += piece;
    },
    close(place) {
      if (place === CELL && cell.at < MAX_COLUMNS) cells[cell.at] = shown(cell, shared);
      if (place === ROW && rows.push(Array.from(cells, (each) => each ?? "")) > MOST_ROWS)
        throw new TooMany();
    },
  });
  return rows;
}

function shown(
  cell: { readonly type: string; readonly value: string; readonly inline: string },
  shared: readonly string[],
) {
  if (cell.type === "s") return shared[Number(cell.value)] ?? "";
  return cell.type === "inlineStr" ? cell.inline : cell.value;
}

/** "AB12" → 27. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
