import type { Element } from "@xmldom/xmldom";
import { cleanTree } from "./docx_tree";
import type { NewParts, Parts, Relation } from "./office";
import { all, isOn, NS, remove, writeXml } from "./xml";

const TYPES: Readonly<Record<string, string>> = {
  styles: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
  numbering: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
};
const STYLE_REFERENCES = [
  "pStyle",
  "rStyle",
  "tblStyle",
  "basedOn",
  "next",
  "link",
  "numStyleLink",
  "styleLink",
];

/** Old style id → new one, for the styles that somebody made: their names are often the client's. */
export type StyleIds = ReadonlyMap<string, string>;

/** Carries the looks over: styles, lists, theme. Returns what the text must now call its styles. */
export function addLooks(
  old: Parts,
  copy: NewParts,
  relations: ReadonlyMap<string, Relation>,
  from: string,
): { readonly styles: StyleIds; readonly texts: readonly string[] } {
  const looks = [...relations.values()]
    .filter(({ type }) => type in TYPES)
    .map(({ type, target }) => ({ type, root: old.xml(target) }))
    // A theme with pictures would come without them, and programs take that for damage.
    .filter(({ type, root }) => type !== "theme" || all(root, NS.a, "blip").length === 0);
  for (const { root } of looks) cleanTree(root, copy.findings);
  const styles = renameOwnStyles(looks.flatMap(({ root }) => all(root, NS.w, "style")));
  const texts: string[] = [];
  for (const { type, root } of looks) {
    dropExtras(root);
    callStyles(root, styles);
    for (const scheme of ["clrScheme", "fontScheme", "fmtScheme"])
      for (const one of all(root, NS.a, scheme)) one.setAttribute("name", "Office");
    if (root.localName === "theme") root.setAttribute("name", "Office");
    texts.push(...all(root, NS.w, "lvlText").map((one) => valOf(one)), ...fontsOf(root));
    const part = `word/${type}.xml`;
    copy.add(part, TYPES[type] ?? "", writeXml(root));
    copy.relate(from, type, part);
  }
  return { styles, texts };
}

/** Has a part call the renamed styles by their new ids. */
export function callStyles(root: Element, styles: StyleIds): void {
  for (const name of STYLE_REFERENCES)
    for (const one of all(root, NS.w, name)) {
      const renamed = styles.get(valOf(one));
      if (renamed) one.setAttributeNS(NS.w, "w:val", renamed);
    }
}

/** Typefaces by name: a brand has its own. */
export function fontsOf(root: Element): readonly string[] {
  const named = all(root, NS.w, "rFonts").flatMap((one) =>
    ["ascii", "hAnsi", "cs", "eastAsia"].map((kind) => one.getAttributeNS(NS.w, kind) ?? ""),
  );
  const themed = [...all(root, NS.a, "latin"), ...all(root, NS.a, "cs")].map(
    (one) => one.getAttribute("typeface") ?? "",
  );
  return [...new Set([...named, ...themed])].filter(Boolean);
}

function renameOwnStyles(styles: readonly Element[]): StyleIds {
  const ids = new Map<string, string>();
  for (const style of styles) {
    for (const alias of all(style, NS.w, "aliases")) remove(alias);
    if (!isOn(style.getAttributeNS(NS.w, "customStyle"))) continue;
    const id = `own${ids.size + 1}`;
    ids.set(style.getAttributeNS(NS.w, "styleId") ?? "", id);
    style.setAttributeNS(NS.w, "w:styleId", id);
    for (const name of all(style, NS.w, "name")) name.setAttributeNS(NS.w, "w:val", `Style ${ids.size}`);
  }
  return ids;
}

/** Pictures for bullets, and what authors and their machines called things. */
function dropExtras(root: Element): void {
  const extras = ["numPicBullet", "lvlPicBulletId", "nsid", "tmpl"].flatMap((name) => all(root, NS.w, name));
  const listNames = all(root, NS.w, "abstractNum").flatMap((list) => all(list, NS.w, "name"));
  const colours = ["custClrLst", "extraClrSchemeLst"].flatMap((name) => all(root, NS.a, name));
  for (const one of [...extras, ...listNames, ...colours]) remove(one);
}

const valOf = (element: Element): string => element.getAttributeNS(NS.w, "val") ?? "";
