import { CsvError, parse } from "csv-parse/sync";
import { ok, type Result, refuse } from "../../result";
import { repairText } from "../../text";
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, type ReadTable, type Repair } from "./sheet";

/** A value of several lines ends within so many; a quote that stays open longer was left open by mistake. */
const MOST_LINES = 12;

/**
 * A table with a header row as spreadsheets of any country write it: commas, semicolons or tabs, with or without quotes.
 * A quote that was left open costs its own row at most; what was put right is told.
 * @returns refuse: fileRefused without a header of two columns or any row; tooMany
 */
export function readCsv(text: string): Result<ReadTable> {
  const delimiter = delimiterOf(text);
  const repairs: Repair[] = [];
  const records = strictly(text, delimiter) ?? leniently(text, delimiter, repairs);
  return toTable(records, repairs);
}

/** Rows of cells as a table, whatever file they come from: blank rows drop out, too long ones are cut. */
export function toTable(
  records: readonly (readonly string[])[],
  earlier: readonly Repair[] = [],
): Result<ReadTable> {
  const repairs = [...earlier];
  const filled = records
    .map((cells, place) => ({ cells, row: place + 1 }))
    .filter(({ cells }) => !isBlank(cells));
  const [header, ...body] = filled;
  if (!header || body.length === 0) return refuse("fileRefused");
  if (body.length > MAX_ROWS) return refuse("tooMany");
  const width = Math.min(MAX_COLUMNS, header.cells.length);
  const clean = (cell: string, row: number) => {
    const repaired = repairText(cell).trim();
    if (repaired.includes("\uFFFD")) repairs.push({ code: "text", row });
    if (repaired.length > MAX_CELL) repairs.push({ code: "cut", row });
    return repaired.slice(0, MAX_CELL);
  };
  const rows = body.map(({ cells, row }) => {
    if (cells.slice(width).some((cell) => cell.trim() !== "")) repairs.push({ code: "columns", row });
    return Array.from({ length: width }, (_, place) => clean(cells[place] ?? "", row));
  });
  return ok({ columns: header.cells.slice(0, width).map((cell) => clean(cell, header.row)), rows, repairs });
}

/** Undefined when the quotes do not fit, or when one has swallowed the rows after it. */
function strictly(text: string, delimiter: string): string[][] | undefined {
  const records = parsed(text, delimiter);
  const width = records?.[0]?.length ?? 0;
  const swallows = (cells: string[]) =>
    cells.length !== width && cells.some((cell) => cell.includes("\n") && cell.includes(delimiter));
  return records?.some(swallows) ? undefined : records;
}

/** Line by line: an odd number of quotes waits for the line that closes it, or, where none does, loses its last one. */
function leniently(text: string, delimiter: string, repairs: Repair[]): string[][] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const width = parsed(lines[0] ?? "", delimiter)?.[0]?.length ?? 1;
  const records: string[][] = [];
  for (let at = 0; at < lines.length; at++) {
    const whole = closedWithin(lines, at, delimiter, width);
    if (whole) {
      records.push(whole.cells);
      at += whole.lines - 1;
      continue;
    }
    repairs.push({ code: "quote", row: records.length + 1 });
    records.push((lines[at] ?? "").split(delimiter).map(unquoted));
  }
  return records;
}

/** The record that begins on this line, if its quotes close within a few lines and it has as many cells as the header. */
function closedWithin(lines: readonly string[], at: number, delimiter: string, width: number) {
  let record = "";
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
    const line = lines[at + count - 1] ?? "";
    record = count === 1 ? line : `${record}\n${line}`;
    if ((record.split('"').length - 1) % 2 !== 0) continue;
    const cells = parsed(record, delimiter)?.[0] ?? (record.trim() === "" ? [""] : undefined);
    if (cells && (count === 1 || cells.length === width)) return { cells, lines: count };
    if (count === 1) return undefined;
  }
  return undefined;
}

/** A quote at the beginning was meant to hold the cell; others stand in it as letters. */
const unquoted = (cell: string): string => {
  const trimmed = cell.trim();
  if (!trimmed.startsWith('"')) return trimmed;
  return trimmed
    .slice(1)
    .replace(/(?<!")"$/, "")
    .replaceAll('""', '"');
};

function parsed(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The one that cuts the header into most pieces; spreadsheets in Russian write semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 4_000).split(/\r?\n/, 1)[0] ?? "";
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
