/** A list of more rows is no list of clients; of more columns, no list that a person made. */
export const MAX_ROWS = 3_000;
export const MAX_COLUMNS = 60;
export const MAX_CELL = 5_000;

/** With blank rows, and values of several lines, a list still has no more lines than this. */
const MAX_LINES = 50_000;

/** Whether a text has so many lines that it is not worth being parsed: found by looking alone. */
export const hasTooManyLines = (text: string): boolean =>
  ["\n", "\r"].some((end) => holdsMore(text, end, MAX_LINES));

/** Whether a mark stands in a text more than so many times. */
export function holdsMore(text: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length))
    if (++count > most) return true;
  return false;
}

/** What had to be put right so that the file could be read. `row` counts as a spreadsheet does, the header being row 1. */
export type Repair = {
  readonly code: "encoding" | "quote" | "columns" | "text" | "cut" | "sheets" | "card";
  readonly row?: number;
};

/** A file's cells as text, its header apart. */
export type ReadTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly repairs: readonly Repair[];
};
