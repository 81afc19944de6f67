import type { Element } from "@xmldom/xmldom";
import type { NewParts, Parts } from "./office";
import { all, bytesOf, child, children, NS, remove } from "./xml";

const TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

type Sheet = {
  readonly root: Element;
  readonly source: string;
  readonly part: string;
  readonly number: number;
};

/** Gives a cleaned sheet a new drawing that holds the cleaned pictures of its old one, each where it was. */
export async function addDrawing(old: Parts, copy: NewParts, sheet: Sheet): Promise<void> {
  for (const drawing of all(sheet.root, NS.x, "drawing")) {
    const source = old.relations(sheet.source).get(drawing.getAttributeNS(NS.r, "id") ?? "")?.target;
    const part = `xl/drawings/drawing${sheet.number}.xml`;
    const anchors = source ? await picturesOf(old, copy, source, part) : [];
    if (anchors.length === 0) {
      remove(drawing);
      continue;
    }
    const root = `<xdr:wsDr xmlns:xdr="${NS.xdr}" xmlns:a="${NS.a}" xmlns:r="${NS.r}">${anchors.join("")}</xdr:wsDr>`;
    copy.add(part, TYPE, bytesOf(root));
    drawing.setAttributeNS(NS.r, "r:id", copy.relate(sheet.part, "drawing", part));
  }
}

/** Charts carry their data along, shapes text and links: pictures only, and of them the pixels and the place. */
async function picturesOf(old: Parts, copy: NewParts, source: string, part: string): Promise<string[]> {
  const relations = old.relations(source);
  const anchors: string[] = [];
  for (const anchor of children(old.xml(source))) {
    const picture = child(anchor, NS.xdr, "pic");
    const blip = picture && all(picture, NS.a, "blip")[0];
    const target = blip && relations.get(blip.getAttributeNS(NS.r, "embed") ?? "")?.target;
    if (!target) {
      copy.findings.warn("chartsDropped");
      continue;
    }
    const id = await copy.picture(old, target, part, "xl");
    const place = placeOfAnchor(anchor);
    if (id && place) anchors.push(place(pictureXml(id, anchors.length + 1)));
  }
  return anchors;
}

/** Numbers only: from cell to cell, or from a cell with a size. */
function placeOfAnchor(anchor: Element): ((picture: string) => string) | undefined {
  const [from, to] = [cornerXml(anchor, "from"), cornerXml(anchor, "to")];
  if (from && to)
    return (picture) => `<xdr:twoCellAnchor>${from}${to}${picture}<xdr:clientData/></xdr:twoCellAnchor>`;
  const size = child(anchor, NS.xdr, "ext");
  const [width, height] = [Number(size?.getAttribute("cx")), Number(size?.getAttribute("cy"))];
  if (!from || !size || !Number.isInteger(width) || !Number.isInteger(height)) return undefined;
  return (picture) =>
    `<xdr:oneCellAnchor>${from}<xdr:ext cx="${width}" cy="${height}"/>${picture}<xdr:clientData/></xdr:oneCellAnchor>`;
}

function cornerXml(anchor: Element, name: string): string | undefined {
  const corner = child(anchor, NS.xdr, name);
  if (!corner) return undefined;
  const numbers = ["col", "colOff", "row", "rowOff"].map((part) => {
    const value = Number(child(corner, NS.xdr, part)?.textContent ?? 0);
    return `<xdr:${part}>${Number.isInteger(value) ? value : 0}</xdr:${part}>`;
  });
  return `<xdr:${name}>${numbers.join("")}</xdr:${name}>`;
}

const pictureXml = (relation: string, id: number): string =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="Picture ${id}"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
  `<xdr:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
  `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
