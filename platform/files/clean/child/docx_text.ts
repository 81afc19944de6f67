import type { Element } from "@xmldom/xmldom";
import { children, NS } from "./xml";

const BREAKS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** What a part says, a paragraph a line. Runs are joined: a name may be cut anywhere by a change of look. */
export function textOf(part: Element): string {
  const lines = [""];
  read(part);
  return lines.join("\n");

  function read(element: Element): void {
    const { namespaceURI, localName } = element;
    const isText =
      localName === "t" && (namespaceURI === NS.w || namespaceURI === NS.a || namespaceURI === NS.m);
    if (isText) say(element.textContent ?? "");
    else if (namespaceURI === NS.w && localName && BREAKS[localName] && isInRun(element))
      say(BREAKS[localName]);
    else for (const inner of children(element)) read(inner);
    if (localName === "p") lines.push("");
  }

  function say(text: string): void {
    lines[lines.length - 1] += text;
  }
}

/** A tab also stands among a paragraph's settings, where it is a place on the ruler. */
const isInRun = (element: Element): boolean => element.parentNode?.localName === "r";
