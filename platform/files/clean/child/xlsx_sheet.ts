import type { Element } from "@xmldom/xmldom";
import type { Findings } from "./findings";
import { all, child, children, isOn, NS, remove, XML, XMLNS } from "./xml";

/** What of a sheet is carried over; all else goes: links, queries, controls, print settings, rules, protection. */
const KEPT = new Set([
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "mergeCells",
  "pageMargins",
  "drawing",
]);
const TEXT_TYPES = new Set(["s", "str", "inlineStr"]);

export type CleanSheet = { readonly root: Element; readonly text: string };

/**
 * The sheet as it is seen: hidden rows and columns without their cells, formulas as their last values, texts written
 * into their cells.
 * @param shared the texts that cells refer to by number
 * @returns the cleaned tree, and its text: a row a line, cells apart by tabs
 */
export function cleanSheet(root: Element, shared: readonly string[], findings: Findings): CleanSheet {
  keepKnown(root, findings);
  const hidden = hiddenColumns(root);
  const lines = all(root, NS.x, "row").map((row) => {
    const isHiddenRow = isOn(row.getAttribute("hidden"));
    const texts = children(row).map((cell) => {
      if (!isHiddenRow && !hidden.some(([from, to]) => from <= columnOf(cell) && columnOf(cell) <= to))
        return cleanCell(cell, shared, findings);
      if (cell.hasChildNodes()) findings.warn("hiddenCellsDropped");
      remove(cell);
      return "";
    });
    return texts.filter(Boolean).join("\t");
  });
  return { root, text: lines.filter(Boolean).join("\n") };
}

/** The text of an `si` or `is`: its own, or that of its runs. Hints of how to pronounce are no part of it. */
export function richText(item: Element): string {
  const parts = children(item).flatMap((one) => (one.localName === "r" ? children(one) : [one]));
  return parts.map((part) => (part.localName === "t" ? (part.textContent ?? "") : "")).join("");
}

function keepKnown(root: Element, findings: Findings): void {
  for (const part of children(root)) {
    if (part.localName === "legacyDrawing") findings.warn("commentsDropped");
    if (part.localName === "hyperlinks") findings.warn("linksDropped");
    if (part.localName === "oleObjects" || part.localName === "controls") findings.warn("objectsDropped");
    if (part.namespaceURI !== NS.x || !KEPT.has(part.localName ?? "")) remove(part);
  }
  plain(root);
}

/** Without the vocabularies of newer programs, extensions and remarks. */
export function plain(root: Element): void {
  for (const element of [root, ...all(root, "*", "*")]) {
    if (element.namespaceURI !== NS.x || element.localName === "extLst") remove(element);
    for (const node of [...element.childNodes]) if (node.nodeType > 4) remove(node);
    for (const attribute of [...element.attributes]) {
      const { namespaceURI: space, value } = attribute;
      const isKept =
        space === XMLNS
          ? value === NS.x || value === NS.r
          : space === null || space === NS.r || space === XML;
      if (!isKept) element.removeAttributeNode(attribute);
    }
  }
}

/** From and to, counted from 1. */
function hiddenColumns(root: Element): readonly (readonly [number, number])[] {
  return all(root, NS.x, "col")
    .filter((column) => isOn(column.getAttribute("hidden")))
    .map((column) => [Number(column.getAttribute("min")), Number(column.getAttribute("max"))] as const);
}

/** "AB12" → 28 */
function columnOf(cell: Element): number {
  const letters = /^[A-Z]+/.exec(cell.getAttribute("r") ?? "")?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** @returns the cell's text */
function cleanCell(cell: Element, shared: readonly string[], findings: Findings): string {
  const type = cell.getAttribute("t") ?? "n";
  const value = child(cell, NS.x, "v")?.textContent ?? "";
  const rich = child(cell, NS.x, "is");
  if (child(cell, NS.x, "f")) findings.warn("formulasDropped");
  for (const name of ["cm", "vm", "ph"]) cell.removeAttribute(name);
  const text =
    type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" && rich ? richText(rich) : value;
  for (const part of [...cell.childNodes]) remove(part);
  if (TEXT_TYPES.has(type)) writeText(cell, text);
  else if (text) append(cell, "v", text);
  return text;
}

function writeText(cell: Element, text: string): void {
  cell.setAttribute("t", "inlineStr");
  append(append(cell, "is"), "t", text).setAttributeNS(XML, "xml:space", "preserve");
}

function append(parent: Element, name: string, text?: string): Element {
  const document = parent.ownerDocument;
  if (!document) throw new TypeError("an element without a document");
  const element = document.createElementNS(NS.x, parent.prefix ? `${parent.prefix}:${name}` : name);
  if (text !== undefined) element.appendChild(document.createTextNode(text));
  parent.appendChild(element);
  return element;
}
