import { strToU8, zipSync } from "fflate";
import { NS } from "../child/xml";

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export type Relations = Readonly<
  Record<string, { readonly type: string; readonly to: string; readonly outside?: true }>
>;
type Part = string | Uint8Array;

/** An office file as a program would save it: `parts` by path, `relations` by the part that has them. */
export function officeFile(
  kind: "docx" | "xlsx",
  parts: Readonly<Record<string, Part>>,
  relations: Readonly<Record<string, Relations>>,
  mainType?: string,
): Uint8Array {
  const main = kind === "docx" ? "word/document.xml" : "xl/workbook.xml";
  const type = mainType ?? (kind === "docx" ? "wordprocessingml.document" : "spreadsheetml.sheet");
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${NS.types}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${OFFICE}${type}.main+xml"/></Types>`,
    ),
    "_rels/.rels": relationsPart({
      rId1: { type: "officeDocument", to: main },
      rId2: { type: `${PACKAGE}/relationships/metadata/core-properties`, to: "docProps/core.xml" },
      rId3: { type: "extended-properties", to: "docProps/app.xml" },
      rId4: { type: `${PACKAGE}/relationships/metadata/thumbnail`, to: "docProps/thumbnail.jpeg" },
    }),
  };
  for (const [path, part] of Object.entries(parts))
    files[path] = typeof part === "string" ? strToU8(part) : part;
  for (const [path, own] of Object.entries(relations)) {
    const slash = path.lastIndexOf("/");
    files[`${path.slice(0, slash)}/_rels${path.slice(slash)}.rels`] = relationsPart(own);
  }
  return zipSync(files);
}

function relationsPart(relations: Relations): Uint8Array {
  const all = Object.entries(relations).map(([id, { type, to, outside }]) => {
    const full = type.includes(":") ? type : `${NS.r}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${to}"${outside ? ' TargetMode="External"' : ""}/>`;
  });
  return strToU8(`<Relationships xmlns="${NS.rel}">${all.join("")}</Relationships>`);
}

/** The properties that name whoever made the file. */
export const propertiesOf = (who: string): Readonly<Record<string, string>> => ({
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${who}</dc:creator><dc:title>${who}</dc:title><cp:lastModifiedBy>${who}</cp:lastModifiedBy></cp:coreProperties>`,
  "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${who}</Company><Manager>${who}</Manager></Properties>`,
  "docProps/custom.xml": `<Properties><property name="Client">${who}</property></Properties>`,
  "customXml/item1.xml": `<client>${who}</client>`,
});

export const word = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${NS.w}" xmlns:r="${NS.r}" xmlns:wp="${NS.wp}" xmlns:a="${NS.a}" xmlns:pic="${NS.pic}" xmlns:mc="${NS.mc}" xmlns:wps="${NS.wps}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}</w:body></w:document>`;

export const run = (text: string, look = ""): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
