import { CsvError, parse } from "csv-parse/sync";
import { readDate } from "../dates";
import { parseMinutes } from "../duration";
import { ok, type Result, refuse } from "../result";
import { repairText } from "../text";
import {
  type ImportedBoard,
  type ImportedCard,
  type ImportProblem,
  MAX_IMPORT_BYTES,
  MAX_IMPORT_CARDS,
  titleAndBody,
} from "./board";

/**
 * A table of tasks with a header row, in Russian or English, separated by commas, semicolons or tabs.
 * Columns: title, body, list, due, estimate (hours, or "1:30"); others are left alone.
 * @returns "fileTooBig", "tooMany", or "fileRefused" without a title column or with broken quotes;
 *   a row that cannot be kept is a problem with its number
 */
export function parseTaskCsv(text: string): Result<ImportedBoard> {
  if (text.length > MAX_IMPORT_BYTES) return refuse("fileTooBig");
  const rows = readRows(text);
  const [header, ...body] = rows ?? [];
  if (!header) return refuse("fileRefused");
  const columns = columnsOf(header);
  if (columns.title === undefined) return refuse("fileRefused", { file: "required" });
  if (body.length > MAX_IMPORT_CARDS) return refuse("tooMany");
  const problems: ImportProblem[] = [];
  const cards = body.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === "")) return [];
    const report: Report = (code) => problems.push({ row: index + 2, code });
    if (row.length > header.length) report("tooManyColumns");
    return toCard(row, columns, index + 2, report) ?? [];
  });
  const lists = [...new Set(cards.map((card) => card.list))].filter(Boolean);
  return ok({ name: "", lists, cards, problems });
}

type Column = "title" | "body" | "list" | "due" | "estimate";
type Report = (code: ImportProblem["code"]) => void;

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  title: ["title", "name", "task", "summary", "название", "задача", "заголовок", "тема"],
  body: ["body", "description", "desc", "описание", "текст", "содержание"],
  list: ["list", "status", "state", "column", "список", "статус", "колонка", "этап"],
  due: ["due", "due date", "deadline", "срок", "дедлайн", "дата"],
  estimate: ["estimate", "hours", "оценка", "часы", "трудозатраты"],
};

function readRows(text: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The one that cuts the header row into most pieces; spreadsheets in Russian write semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? "";
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  for (const [index, cell] of header.entries()) {
    const heading = cell.trim().toLowerCase();
    for (const column of Object.keys(HEADINGS) as Column[])
      if (HEADINGS[column].includes(heading)) columns[column] ??= index;
  }
  return columns;
}

function toCard(
  row: readonly string[],
  columns: Partial<Record<Column, number>>,
  number: number,
  report: Report,
): ImportedCard | undefined {
  const cell = (column: Column) => row[columns[column] ?? -1]?.trim() ?? "";
  const { title, body, isDamaged } = titleAndBody(cell("title"), cell("body"));
  if (!title) return void report("noTitle");
  if (isDamaged) report("badText");
  const dueOn = cell("due") ? readDate(cell("due")) : undefined;
  if (cell("due") && !dueOn) report("badDate");
  const estimate = cell("estimate") ? parseMinutes(cell("estimate")) : undefined;
  if (estimate && !estimate.ok) report("badEstimate");
  return {
    sourceId: `row ${number}`,
    title,
    body,
    list: repairText(cell("list"), true),
    labels: [],
    ...(dueOn ? { dueOn } : {}),
    ...(estimate?.ok ? { estimateMinutes: estimate.value } : {}),
    comments: [],
    isClosed: false,
  };
}
