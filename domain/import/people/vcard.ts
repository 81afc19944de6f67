import { ok, type Result, refuse } from "../../result";
import { repairText } from "../../text";
import { hasTooManyLines, MAX_CELL, MAX_ROWS, type ReadTable, type Repair } from "./sheet";

/** The table that cards become: names of columns that `meaningOf` knows. */
const COLUMNS = ["Company", "Name", "Position", "E-mail", "Phone", "Website", "Address", "Notes"] as const;
const FIELD_OF: Readonly<Record<string, (typeof COLUMNS)[number]>> = {
  ORG: "Company",
  FN: "Name",
  TITLE: "Position",
  EMAIL: "E-mail",
  TEL: "Phone",
  URL: "Website",
  ADR: "Address",
  NOTE: "Notes",
};
/** Fields of several: the first stands in the cell, or all of them. */
const SEVERAL = new Set(["E-mail", "Phone"]);
/** The longest value that is kept, each letter of four bytes, each byte written with three. */
const MAX_QUOTED = MAX_CELL * 4 * 3;

/**
 * Address cards of versions 2.1 to 4.0, one or many in a file (RFC 2426, RFC 6350). A card that is cut off is read as
 * far as it goes and told.
 * @returns refuse: fileRefused without a card; tooMany
 */
export function readVcards(text: string): Result<ReadTable> {
  if (hasTooManyLines(text)) return refuse("tooMany");
  const repairs: Repair[] = [];
  const rows: string[][] = [];
  let card: Map<string, string> | undefined;
  const close = () => {
    if (card && [...card.values()].some(Boolean)) rows.push(COLUMNS.map((column) => card?.get(column) ?? ""));
    card = undefined;
  };
  for (const line of unfolded(text)) {
    const field = fieldOf(line);
    if (!field) continue;
    const { name, value } = field;
    if (name === "BEGIN" || name === "END") {
      if (card?.size && name === "BEGIN") repairs.push({ code: "card", row: rows.length + 2 });
      close();
      if (name === "BEGIN" && value.toUpperCase() === "VCARD") card = new Map();
      if (rows.length > MAX_ROWS) return refuse("tooMany");
    } else if (card) keep(card, name, value);
  }
  if (card) repairs.push({ code: "card", row: rows.length + 2 });
  close();
  return rows.length > 0 ? ok({ columns: COLUMNS, rows, repairs }) : refuse("fileRefused");
}

function keep(card: Map<string, string>, name: string, value: string): void {
  const text = repairText(value).trim().slice(0, MAX_CELL);
  if (!text) return;
  if (name === "N" && !card.has("Name")) {
    const [family = "", given = ""] = text.split(";");
    card.set(
      "Name",
      [given, family]
        .map((part) => part.trim())
        .filter(Boolean)
        .join(" "),
    );
    return;
  }
  const column = FIELD_OF[name];
  if (!column) return;
  const plain =
    column === "Company" ? (text.split(";")[0] ?? "") : text.replace(/;+/g, ", ").replace(/^, |, $/g, "");
  const before = name === "FN" ? undefined : card.get(column);
  if (before === undefined) card.set(column, plain);
  else if (SEVERAL.has(column) && before.length < MAX_CELL)
    card.set(column, `${before}; ${plain}`.slice(0, MAX_CELL));
}

/** A long line goes on in the next, which begins with a blank; a quoted-printable one ends in "=". */
function* unfolded(text: string): Generator<string> {
  let parts: string[] = [];
  let isQuoted = false;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/)) {
    const last = parts.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) parts.push(line.slice(1));
    else if (isQuoted && last?.endsWith("=")) {
      parts[parts.length - 1] = last.slice(0, -1);
      parts.push(line);
    } else {
      if (parts.length > 0) yield parts.join("");
      [parts, isQuoted] = [[line], false];
    }
    isQuoted ||= /QUOTED-PRINTABLE/i.test(line);
  }
  yield parts.join("");
}

function fieldOf(line: string): { readonly name: string; readonly value: string } | undefined {
  const colon = line.indexOf(":");
  if (colon < 1) return undefined;
  const [head = "", ...params] = line.slice(0, colon).split(";");
  const raw = line.slice(colon + 1);
  const name = (head.split(".").at(-1) ?? head).toUpperCase();
  const isQuoted = params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(param));
  const charset = params.find((param) => /^CHARSET=/i.test(param))?.slice(8) ?? "utf-8";
  return { name, value: unescaped(isQuoted ? fromQuoted(raw, charset) : raw) };
}

function fromQuoted(text: string, charset: string): string {
  const bytes: number[] = [];
  for (const [piece, hex] of text.slice(0, MAX_QUOTED).matchAll(/=([0-9a-f]{2})|[^=]{1,1000}|=/gi)) {
    if (hex) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes));
  } catch {
    // A charset that nobody knows: the usual one is the better guess.
    return new TextDecoder().decode(Uint8Array.from(bytes));
  }
}

const unescaped = (text: string): string =>
  text.replace(/\\([nN,;:\\])/g, (_, char: string) => (char.toLowerCase() === "n" ? "\n" : char));
