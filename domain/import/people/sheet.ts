/** A list of more rows is no list of clients; of more columns, no list that a person made. */
export const MAX_ROWS = 3_000;
export const MAX_COLUMNS = 60;
export const MAX_CELL = 5_000;

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
