import type { Element } from "@xmldom/xmldom";
import { plain } from "./xlsx_sheet";
import { all, children, NS, remove } from "./xml";

const KEPT = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "colors"]);

/** Looks without the names that people gave them. What they can still say (formats, typefaces) comes back as texts. */
export function cleanStyles(root: Element): { readonly root: Element; readonly texts: readonly string[] } {
  for (const part of children(root)) if (!KEPT.has(part.localName ?? "")) remove(part);
  plain(root);
  const formats = all(root, NS.x, "numFmt").map((one) => one.getAttribute("formatCode") ?? "");
  const typefaces = all(root, NS.x, "name").map((one) => one.getAttribute("val") ?? "");
  return { root, texts: [...new Set([...formats, ...typefaces])] };
}
