import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { clean, refusalOf } from "../testing/clean";
import { metadataOf } from "../testing/metadata";
import { officeFile, propertiesOf } from "../testing/office";
import { drawn } from "../testing/picture";
import { NS } from "./xml";

// Reading takes seconds and is told of elsewhere.
vi.mock("./ocr", () => ({
  readWords: async () => [],
  closeReader: async () => undefined,
}));
vi.setConfig({ testTimeout: 60_000 });

const NAME = "Zvonareva";

const sheet = (rows: string, rest = "", columns = "") =>
  `<worksheet xmlns="${NS.x}" xmlns:r="${NS.r}"><sheetPr codeName="${NAME}"/>${columns}<sheetData>${rows}</sheetData>${rest}</worksheet>`;

const planted = officeFile(
  "xlsx",
  {
    ...propertiesOf(NAME),
    "xl/workbook.xml": `<workbook xmlns="${NS.x}" xmlns:r="${NS.r}"><workbookPr date1904="1" codeName="${NAME}"/><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/><sheet name="${NAME}" sheetId="2" state="veryHidden" r:id="rId2"/></sheets><definedNames><definedName name="${NAME}">1</definedName></definedNames></workbook>`,
    "xl/sharedStrings.xml": `<sst xmlns="${NS.x}"><si><t>${NAME}</t></si><si><r><t>Two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh><t>hint</t></rPh></si></sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${NS.x}"><numFmts><numFmt numFmtId="164" formatCode="0 &quot;pcs&quot;"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs><cellStyles><cellStyle name="${NAME}" xfId="0"/></cellStyles></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet(
      `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="0"><f>[1]${NAME}!A1</f><v>42</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>inline</t></is></c></row>`,
      `<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="${NAME}"/></hyperlinks><headerFooter><oddHeader>${NAME}</oddHeader></headerFooter><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>`,
      `<cols><col min="3" max="4" hidden="1"/></cols>`,
    ),
    "xl/worksheets/sheet2.xml": sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`),
    "xl/comments1.xml": `<comments xmlns="${NS.x}"><authors><author>${NAME}</author></authors></comments>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${NS.xdr}" xmlns:a="${NS.a}" xmlns:r="${NS.r}"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:ext cx="90" cy="60"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="${NAME}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor><xdr:oneCellAnchor><xdr:sp>${NAME}</xdr:sp></xdr:oneCellAnchor></xdr:wsDr>`,
    "xl/media/image1.png": drawn(20, 20),
  },
  {
    "xl/workbook.xml": {
      rId1: { type: "worksheet", to: "worksheets/sheet1.xml" },
      rId2: { type: "worksheet", to: "worksheets/sheet2.xml" },
      rId3: { type: "sharedStrings", to: "sharedStrings.xml" },
      rId4: { type: "styles", to: "styles.xml" },
    },
    "xl/worksheets/sheet1.xml": {
      rId1: { type: "hyperlink", to: `http://${NAME}.example`, outside: true },
      rId2: { type: "drawing", to: "../drawings/drawing1.xml" },
      rId3: { type: "comments", to: "../comments1.xml" },
    },
    "xl/drawings/drawing1.xml": { rId1: { type: "image", to: "../media/image1.png" } },
  },
);

test("what a workbook hides, and who made it, is gone, says another tool and every part", async () => {
  expect(await metadataOf(planted, "a.xlsx")).toContain(NAME);
  const { copy, warnings, extension, pictures } = await clean(planted, "a.xlsx");
  expect(extension).toBe("xlsx");
  expect(await metadataOf(copy, "a.xlsx")).not.toContain(NAME);
  const parts = unzipSync(copy);
  for (const [path, bytes] of Object.entries(parts))
    expect(`${path} ${strFromU8(bytes, true)}`).not.toContain(NAME);
  expect(Object.keys(parts)).toContain("xl/media/image1.png");
  expect(pictures).toHaveLength(1);
  expect(warnings.toSorted()).toEqual([
    "chartsDropped",
    "commentsDropped",
    "formulasDropped",
    "hiddenCellsDropped",
    "hiddenSheetDropped",
    "linksDropped",
  ]);
});

test("what a workbook shows stays and is scanned: values, texts in runs, names of sheets, formats", async () => {
  const first = await clean(planted, "a.xlsx");
  const expected = [
    ["sheetName:1", "Plan"],
    ["sheet:1", "Two runs\t42\ninline"],
    ["look", '0 "pcs"'],
  ];
  const told = ({ texts }: typeof first) => texts.map(({ place, text }) => [place, text]);
  expect(told(first)).toEqual(expected);
  const again = await clean(first.copy, "b.xlsx");
  expect(told(again)).toEqual(expected);
  expect(again.warnings).toEqual([]);
  expect(strFromU8(unzipSync(first.copy)["xl/workbook.xml"] ?? new Uint8Array())).toContain('date1904="1"');
});

test("a Word document under a workbook's name is refused", async () => {
  expect(await refusalOf(officeFile("docx", { "word/document.xml": "<x/>" }, {}), "a.xlsx")).toBe(
    "notWhatItSays",
  );
});
