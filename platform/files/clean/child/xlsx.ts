import type { Element } from "@xmldom/xmldom";
import { KINDS } from "../../kinds";
import { type Place, placeOf } from "../place";
import type { Findings } from "./findings";
import { NewParts, Parts } from "./office";
import type { Rebuilt } from "./rebuild";
import { addDrawing } from "./xlsx_drawing";
import { cleanSheet, richText } from "./xlsx_sheet";
import { cleanStyles } from "./xlsx_styles";
import { all, bytesOf, children, escapeXml, isOn, NS, writeXml } from "./xml";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const MAIN = `${TYPE}sheet.main+xml`;
const BOOK = "xl/workbook.xml";

/**
 * A new workbook with what the visible sheets show: values, looks, pictures. No properties, comments, hidden sheets,
 * rows and columns, formulas (they name other sheets, files and services), names, links, queries, printer settings.
 */
export async function cleanXlsx(bytes: Uint8Array, findings: Findings, place: Place): Promise<Rebuilt> {
  const old = new Parts(bytes, findings);
  const copy = new NewParts(findings, place);
  const source = old.main(MAIN);
  const book = old.xml(source);
  const relations = old.relations(source);
  const partOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target;
  copy.relate("", "officeDocument", BOOK);

  const shared = sharedTexts(old, partOf("sharedStrings"));
  const sheets: string[] = [];
  const visible = visibleSheets(book, findings);
  for (const [index, { name, relation }] of visible.entries()) {
    const number = index + 1;
    findings.tell({ stage: "pages", done: index, total: visible.length });
    const target = relations.get(relation);
    if (target?.type !== "worksheet") {
      findings.warn("chartsDropped");
      continue;
    }
    const part = `xl/worksheets/sheet${number}.xml`;
    const { root, text } = cleanSheet(old.xml(target.target), shared, findings);
    findings.addText(placeOf("sheetName", number, place), name);
    findings.addText(placeOf("sheet", number, place), text);
    await addDrawing(old, copy, { root, source: target.target, part, number });
    copy.add(part, `${TYPE}worksheet+xml`, writeXml(root));
    const id = copy.relate(BOOK, "worksheet", part);
    sheets.push(`<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="${id}"/>`);
  }
  addStyles(old, copy, partOf("styles"));
  copy.add(BOOK, MAIN, bookOf(sheets, is1904(book)));
  return { bytes: copy.zip(), extension: "xlsx", mime: KINDS.xlsx };
}

function visibleSheets(book: Element, findings: Findings) {
  const sheets = all(book, NS.x, "sheet");
  const visible = sheets.filter(
    (sheet) => !["hidden", "veryHidden"].includes(sheet.getAttribute("state") ?? ""),
  );
  if (visible.length < sheets.length) findings.warn("hiddenSheetDropped");
  return visible.map((sheet) => ({
    name: sheet.getAttribute("name") ?? "",
    relation: sheet.getAttributeNS(NS.r, "id") ?? "",
  }));
}

/** A cell refers to its text by number. */
function sharedTexts(old: Parts, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  return children(old.xml(part)).map(richText);
}

function addStyles(old: Parts, copy: NewParts, source: string | undefined): void {
  if (source === undefined) return;
  const { root, texts } = cleanStyles(old.xml(source));
  copy.findings.addText(placeOf("look", undefined, copy.place), texts.join("\n"));
  copy.add("xl/styles.xml", `${TYPE}styles+xml`, writeXml(root));
  copy.relate(BOOK, "styles", "xl/styles.xml");
}

/** Counted from 1904, as old Macs did, the same numbers are other days. */
const is1904 = (book: Element): boolean =>
  all(book, NS.x, "workbookPr").some((one) => isOn(one.getAttribute("date1904")));

function bookOf(sheets: readonly string[], hasOldDates: boolean): Uint8Array {
  const settings = hasOldDates ? `<workbookPr date1904="1"/>` : "";
  return bytesOf(
    `<workbook xmlns="${NS.x}" xmlns:r="${NS.r}">${settings}<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`,
  );
}
