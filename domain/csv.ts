/**
 * Where a cell begins with what a spreadsheet would run instead of show: a whole cell, or the part of one that stands
 * after a semicolon, a tab or a line end. Blanks and quotes before it do not disarm it. A comma is no such place: where
 * it parts cells, our quotes are seen. Source: OWASP, "CSV injection".
 */
const FORMULA = /(^|[;\t\r\n])((?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])/g;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A table as CSV for spreadsheets of any country: UTF-8 with its mark, commas, CRLF (RFC 4180). One that wants semicolons,
 * as in Russian, puts a whole row into its first cells and sees quotes only where a cell begins for it; so a text that looks
 * like a formula is kept from being one wherever such a reader would begin a cell, also inside ours.
 */
export const toCsv = (
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = NUMBER.test(text) ? text : text.replace(FORMULA, "$1'$2");
  return /[",\t\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
