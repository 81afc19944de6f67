import { CsvError, parse } from "csv-parse/sync";
import { ok, type Result, refuse } from "../../result";
import { repairText } from "../../text";
import {
  hasTooManyLines,
  holdsMore,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROWS,
  type ReadTable,
  type Repair,
} from "./sheet";

/** A value of several lines ends within so many; a quote that stays open longer was left open by mistake. */
const MOST_LINES = 12;

/** Lines with quotes that are tried one by one, when a file's quotes do not fit: each is dear. */
const MOST_TRIES = MAX_ROWS * 2;
/** Blank rows have cells too. */
const MOST_CELLS = MAX_ROWS * 2 * MAX_COLUMNS;

/**
 * A table with a header row as spreadsheets of any country write it: commas, semicolons or tabs, with or without quotes.
 * A quote that was left open costs its own row at most; what was put right is told. The work grows with the length of
 * the text alone, and the bounds stop it.
 * @returns refuse: fileRefused without a header of two columns or any row; tooMany
 */
export function readCsv(text: string): Result<ReadTable> {
  const delimiter = delimiterOf(text);
  if (hasTooManyLines(text) || holdsMore(text, delimiter, MOST_CELLS)) return refuse("tooMany");
  const repairs: Repair[] = [];
  const records = strictly(text, delimiter) ?? leniently(text, delimiter, repairs);
  return records ? toTable(records, repairs) : refuse("tooMany");
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

/**
 * Line by line: an odd number of quotes waits for the line that closes it, or, where none does, loses its last one. Stops
 * at the row that is one too many; undefined where more lines hold quotes than a list of clients has rows.
 */
function leniently(text: string, delimiter: string, repairs: Repair[]): string[][] | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const width = parsed(lines[0] ?? "", delimiter)?.[0]?.length ?? 1;
  const records: string[][] = [];
  let [filled, tried] = [0, 0];
  for (let at = 0; at < lines.length && filled <= MAX_ROWS + 1; ) {
    const line = lines[at] ?? "";
    const isPlain = !line.includes('"');
    if (!isPlain && ++tried > MOST_TRIES) return undefined;
    const whole = isPlain ? undefined : closedWithin(lines, at, delimiter, width);
    if (!isPlain && !whole) repairs.push({ code: "quote", row: records.length + 1 });
    const cells = whole?.cells ?? line.split(delimiter).map(unquoted);
    records.push(cells);
    if (!isBlank(cells)) filled++;
    at += whole?.lines ?? 1;
  }
  return records;
}

/**
 * The record that begins on this line, if its quotes close within a few lines and it has as many cells as the header.
 * Where they first come out even is the only place where it can end, so it is parsed once, and no line is in more than
 * three records that are tried.
 */
function closedWithin(lines: readonly string[], at: number, delimiter: string, width: number) {
  const isOdd = (line: string | undefined) => ((line ?? "").split('"').length - 1) % 2 !== 0;
  let count = 1;
  if (isOdd(lines[at])) {
    do count++;
    while (count < MOST_LINES && at + count <= lines.length && !isOdd(lines[at + count - 1]));
    if (count > MOST_LINES || at + count > lines.length || !isOdd(lines[at + count - 1])) return undefined;
  }
  const cells = parsed(lines.slice(at, at + count).join("\n"), delimiter)?.[0];
  return cells && (count === 1 || cells.length === width) ? { cells, lines: count } : undefined;
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
