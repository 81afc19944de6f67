import {
  DOMParser,
  type Document,
  type Element,
  type Node,
  onErrorStopParsing,
  XMLSerializer,
} from "@xmldom/xmldom";
import { Refusal } from "./refusal";

const OPEN = "http://schemas.openxmlformats.org/";
/** The vocabularies of office files, by their usual prefixes (ECMA-376, transitional). */
export const NS = {
  w: `${OPEN}wordprocessingml/2006/main`,
  x: `${OPEN}spreadsheetml/2006/main`,
  r: `${OPEN}officeDocument/2006/relationships`,
  a: `${OPEN}drawingml/2006/main`,
  pic: `${OPEN}drawingml/2006/picture`,
  wp: `${OPEN}drawingml/2006/wordprocessingDrawing`,
  xdr: `${OPEN}drawingml/2006/spreadsheetDrawing`,
  m: `${OPEN}officeDocument/2006/math`,
  mc: `${OPEN}markup-compatibility/2006`,
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  wpg: "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
  rel: `${OPEN}package/2006/relationships`,
  types: `${OPEN}package/2006/content-types`,
} as const;
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XMLNS = "http://www.w3.org/2000/xmlns/";

/** A document type is refused: office files have none, and its entities grow without bound. */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder(isUtf16(bytes) ? "utf-16" : "utf-8", { fatal: true }).decode(bytes);
  if (text.includes("<!DOCTYPE")) throw new Refusal("broken");
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    text,
    "text/xml",
  ).documentElement;
  if (!root) throw new Refusal("broken");
  return root;
}

export const writeXml = (root: Element): Uint8Array => bytesOf(new XMLSerializer().serializeToString(root));

export const bytesOf = (xml: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

export const is = (element: Element, namespace: string, name: string): boolean =>
  element.namespaceURI === namespace && element.localName === name;

const isElement = (node: Node): node is Element => node.nodeType === 1;

export const children = (node: Node): Element[] => [...node.childNodes].filter(isElement);

export const child = (node: Node, namespace: string, name: string): Element | undefined =>
  children(node).find((one) => is(one, namespace, name));

export const all = (root: Element | Document, namespace: string, name: string): Element[] => [
  ...root.getElementsByTagNameNS(namespace, name),
];

export const remove = (node: Node): void => {
  node.parentNode?.removeChild(node);
};

/** Puts an element's contents in its place. */
export function unwrap(element: Element, contents: readonly Node[] = [...element.childNodes]): void {
  for (const node of contents) element.parentNode?.insertBefore(node, element);
  remove(element);
}

/** How office files say yes. */
export const isOn = (value: string | null): boolean => value === "1" || value === "true" || value === "on";

const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
