import type { Attr, Element } from "@xmldom/xmldom";
import type { Findings } from "./findings";
import { all, child, children, is, NS, remove, unwrap, XML, XMLNS } from "./xml";

/** What a document may keep. Elements of any other vocabulary are dropped with all that is in them. */
const KEPT = new Set<string | null>([NS.w, NS.r, NS.wp, NS.a, NS.pic, NS.m, NS.wps, NS.wpg, XML]);
/** What a drawing may hold; charts and diagrams carry data of their own. */
const DRAWINGS = new Set<string | null>([NS.pic, NS.wps, NS.wpg]);

/** Elements, attributes, text and CDATA have the DOM's first node types. */
const TEXT_NODES = 4;

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Marks around text, dropped so that the text stays: its contents take its place. */
const UNWRAPPED = names("ins moveTo hyperlink smartTag customXml fldSimple");
const DROPPED = names(`
  altChunk attachedTemplate bookmarkEnd bookmarkStart control customXmlDelRangeEnd customXmlDelRangeStart
  customXmlInsRangeEnd customXmlInsRangeStart customXmlMoveFromRangeEnd customXmlMoveFromRangeStart
  customXmlMoveToRangeEnd customXmlMoveToRangeStart customXmlPr dataBinding fldChar instrText lastRenderedPageBreak
  moveFromRangeEnd moveFromRangeStart moveToRangeEnd moveToRangeStart permEnd permStart printerSettings proofErr
  smartTagPr subDoc tblCaption tblDescription`);
const REMOVED_TEXT = names("del moveFrom delText delInstrText");
const FORMER_LOOKS = names(`
  cellDel cellIns cellMerge numberingChange pPrChange rPrChange sectPrChange tblGridChange tblPrChange tblPrExChange
  tcPrChange trPrChange`);
const COMMENTS = names("commentRangeStart commentRangeEnd commentReference annotationRef");
/** Of drawings: links, and what newer programs hide from older ones. */
const LINKS = names("hlinkClick hlinkHover hlinkMouseOver extLst");
const OBJECTS = names("object pict movie");

/** Takes out of a part's tree all that is not seen on paper, and all that tells of people and machines. */
export function cleanTree(root: Element, findings: Findings): void {
  cleanAttributes(root);
  dropRemarks(root);
  // Each element is asked again after its neighbours: what takes another's place stands in the list, too.
  const waiting = children(root);
  for (let element = waiting.pop(); element; element = waiting.pop())
    waiting.push(...cleanElement(element, findings));
}

/** @returns the elements that are to be asked next */
function cleanElement(element: Element, findings: Findings): readonly Element[] {
  if (is(element, NS.mc, "AlternateContent")) return chooseAlternative(element);
  if (!KEPT.has(element.namespaceURI)) return drop(element);
  if (element.namespaceURI === NS.w) {
    const next = cleanWord(element, findings);
    if (next) return next;
  }
  if (is(element, NS.w, "drawing") && !isPlainDrawing(element)) {
    findings.warn("chartsDropped");
    return drop(element);
  }
  if (element.namespaceURI === NS.a && LINKS.has(element.localName ?? "")) return drop(element);
  cleanAttributes(element);
  dropRemarks(element);
  if (element.localName === "docPr" || element.localName === "cNvPr") nameless(element);
  return children(element);
}

/** @returns undefined for what stays */
function cleanWord(element: Element, findings: Findings): readonly Element[] | undefined {
  const name = element.localName ?? "";
  if (REMOVED_TEXT.has(name) || FORMER_LOOKS.has(name)) {
    findings.warn("trackedChangesAccepted");
    return drop(element);
  }
  if (name === "tr" && isRemovedRow(element)) {
    findings.warn("trackedChangesAccepted");
    return drop(element);
  }
  if (COMMENTS.has(name)) {
    findings.warn("commentsDropped");
    return drop(element);
  }
  if (OBJECTS.has(name)) {
    findings.warn("objectsDropped");
    return drop(element);
  }
  if (name === "r" && isHidden(element)) {
    findings.warn("hiddenTextDropped");
    return drop(element);
  }
  if (DROPPED.has(name)) return drop(element);
  if (name === "sdt") return replace(element, contentsOf(element, "sdtContent"));
  if (!UNWRAPPED.has(name)) return undefined;
  if (name === "hyperlink") findings.warn("linksDropped");
  if (name === "ins" || name === "moveTo") findings.warn("trackedChangesAccepted");
  return replace(element, children(element));
}

function chooseAlternative(element: Element): readonly Element[] {
  const choice = children(element).find(
    (one) => is(one, NS.mc, "Choice") && requiredBy(one).every((namespace) => DRAWINGS.has(namespace)),
  );
  const chosen = choice ?? child(element, NS.mc, "Fallback");
  return replace(element, chosen ? children(chosen) : []);
}

const requiredBy = (choice: Element): (string | null)[] =>
  (choice.getAttribute("Requires") ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((prefix) => choice.lookupNamespaceURI(prefix));

const isPlainDrawing = (drawing: Element): boolean =>
  all(drawing, NS.a, "graphicData").every((data) =>
    children(data).every((one) => DRAWINGS.has(one.namespaceURI)),
  );

function isRemovedRow(row: Element): boolean {
  const look = child(row, NS.w, "trPr");
  return look !== undefined && child(look, NS.w, "del") !== undefined;
}

function isHidden(run: Element): boolean {
  const look = child(run, NS.w, "rPr");
  const vanish = look && child(look, NS.w, "vanish");
  return vanish !== undefined && !["0", "false", "off"].includes(vanish.getAttributeNS(NS.w, "val") ?? "");
}

function contentsOf(element: Element, name: string): readonly Element[] {
  const inner = child(element, NS.w, name);
  return inner ? children(inner) : [];
}

function replace(element: Element, contents: readonly Element[]): readonly Element[] {
  unwrap(element, contents);
  return contents;
}

function drop(element: Element): readonly Element[] {
  remove(element);
  return [];
}

/** Text and elements; remarks and instructions to machines are not shown. */
function dropRemarks(element: Element): void {
  for (const node of [...element.childNodes]) if (node.nodeType > TEXT_NODES) remove(node);
}

/** Saves' numbers, ids of paragraphs and the vocabularies of add-ins go; so do their declarations. */
function cleanAttributes(element: Element): void {
  for (const attribute of [...element.attributes])
    if (!isKeptAttribute(attribute)) element.removeAttributeNode(attribute);
}

function isKeptAttribute({ namespaceURI, localName, value }: Attr): boolean {
  if (namespaceURI === XMLNS) return KEPT.has(value);
  if (namespaceURI !== null && !KEPT.has(namespaceURI)) return false;
  return !/^(?:rsid|author$|initials$|date$|tooltip$)/.test(localName ?? "");
}

/** A picture's name is its former file's, its description often its client's. */
function nameless(element: Element): void {
  element.setAttribute("name", "Picture");
  for (const attribute of ["descr", "title"]) element.removeAttribute(attribute);
}
