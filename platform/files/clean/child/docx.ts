import type { Element } from "@xmldom/xmldom";
import { KINDS } from "../../kinds";
import { type Place, type PlaceKind, placeOf } from "../place";
import { addLooks, callStyles, fontsOf, type StyleIds } from "./docx_looks";
import { textOf } from "./docx_text";
import { cleanTree } from "./docx_tree";
import type { Findings } from "./findings";
import { NewParts, Parts } from "./office";
import type { Rebuilt } from "./rebuild";
import { all, bytesOf, NS, remove, writeXml } from "./xml";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const MAIN = `${TYPE}document.main+xml`;
const DOCUMENT = "word/document.xml";
/** Relation → where that part's text stands. Parts of relations that are not named here are left behind. */
const STORIES: ReadonlyMap<string, PlaceKind> = new Map([
  ["header", "header"],
  ["footer", "footer"],
  ["footnotes", "footnote"],
  ["endnotes", "endnote"],
]);

/**
 * A new document with the cleaned text, looks and pictures of the old one, and nothing else: no properties, comments,
 * tracked changes, custom XML, thumbnails, links, embedded objects, printer settings, people.
 */
export async function cleanDocx(bytes: Uint8Array, findings: Findings, place: Place): Promise<Rebuilt> {
  const old = new Parts(bytes, findings);
  const copy = new NewParts(findings, place);
  const source = old.main(MAIN);
  copy.relate("", "officeDocument", DOCUMENT);
  const { styles, texts } = addLooks(old, copy, old.relations(source), DOCUMENT);
  findings.addText(placeOf("look", undefined, place), texts.join("\n"));
  await addStory({ old, copy, source, part: DOCUMENT, type: MAIN, kind: "document", styles });
  addSettings(copy, all(old.xml(source), NS.w, "headerReference"));
  return { bytes: copy.zip(), extension: "docx", mime: KINDS.docx };
}

type Story = {
  readonly old: Parts;
  readonly copy: NewParts;
  readonly source: string;
  readonly part: string;
  readonly type: string;
  readonly kind: PlaceKind;
  readonly styles: StyleIds;
};

/** A part with text, its pictures, and the headers and notes that it refers to. */
async function addStory({ old, copy, source, part, type, kind, styles }: Story): Promise<void> {
  const { findings, place } = copy;
  const root = old.xml(source);
  const relations = old.relations(source);
  cleanTree(root, findings);
  callStyles(root, styles);
  const ids = new Map<string, string>();
  let number = 0;
  for (const [id, { type: relation, target }] of relations) {
    const inner = STORIES.get(relation);
    if (!inner || part !== DOCUMENT) continue;
    number += 1;
    const name = `word/${relation}${number}.xml`;
    const story = {
      old,
      copy,
      source: target,
      part: name,
      type: `${TYPE}${relation}+xml`,
      kind: inner,
      styles,
    };
    await addStory(story);
    ids.set(id, copy.relate(part, relation, name));
  }
  for (const blip of all(root, NS.a, "blip")) {
    const picture = relations.get(blip.getAttributeNS(NS.r, "embed") ?? "");
    const id = picture && (await copy.picture(old, picture.target, part, "word"));
    if (id) blip.setAttributeNS(NS.r, "r:embed", id);
    else dropDrawing(blip);
    blip.removeAttributeNS(NS.r, "link");
  }
  pointElsewhere(root, ids);
  findings.addText(placeOf(kind, undefined, place), textOf(root));
  findings.addText(placeOf("look", undefined, place), fontsOf(root).join("\n"));
  copy.add(part, type, writeXml(root));
}

/** Only headers and footers are referred to by id; what refers to a part that was left behind goes with it. */
function pointElsewhere(root: Element, ids: ReadonlyMap<string, string>): void {
  for (const name of ["headerReference", "footerReference"])
    for (const reference of all(root, NS.w, name)) {
      const id = ids.get(reference.getAttributeNS(NS.r, "id") ?? "");
      if (id) reference.setAttributeNS(NS.r, "r:id", id);
      else remove(reference);
    }
}

function dropDrawing(blip: Element): void {
  let drawing: Element = blip;
  while (drawing.localName !== "drawing" && drawing.parentNode?.nodeType === 1)
    drawing = drawing.parentNode as Element;
  remove(drawing);
}

/** Written anew: the old ones name templates, mail merges, saves and people. */
function addSettings(copy: NewParts, headers: readonly Element[]): void {
  const hasEven = headers.some((one) => one.getAttributeNS(NS.w, "type") === "even");
  const modern = `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`;
  const settings = `<w:settings xmlns:w="${NS.w}">${hasEven ? "<w:evenAndOddHeaders/>" : ""}${modern}</w:settings>`;
  copy.add("word/settings.xml", `${TYPE}settings+xml`, bytesOf(settings));
  copy.relate(DOCUMENT, "settings", "word/settings.xml");
}
