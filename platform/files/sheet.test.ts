import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { MAX_SHEET_BYTES, readSheet } from "./sheet";

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const book = (sheet: string, shared = "", sheets = '<sheet name="A" sheetId="1" r:id="r1"/>') =>
  zipSync({
    "xl/workbook.xml": strToU8(`<workbook ${NS} ${REL}><sheets>${sheets}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    "xl/sharedStrings.xml": strToU8(`<sst ${NS}>${shared}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${NS}><sheetData>${sheet}</sheetData></worksheet>`),
  });

const fileOf = (bytes: Uint8Array, name: string) => new File([bytes as Uint8Array<ArrayBuffer>], name);
/** Windows-1251, which no encoder of the platform writes. */
const in1251 = (text: string) =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code < 128 ? code : code === 0x401 ? 0xa8 : code === 0x451 ? 0xb8 : code - 0x350;
  });

describe("A spreadsheet", () => {
  test("is read by cells, wherever they stand: shared, rich, inline and plain", async () => {
    const shared = "<si><t>Клиент</t></si><si><r><t>Ром</t></r><r><t>ашка</t></r><rPh><t>x</t></rPh></si>";
    const read = await readSheet(
      fileOf(
        book(
          '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Телефон</t></is></c></row>' +
            '<row><c r="A2" t="s"><v>1</v></c><c r="C2"><v>70005550102</v></c></row>',
          shared,
        ),
        "list.xlsx",
      ),
    );
    expect(read).toEqual({
      ok: true,
      value: { columns: ["Клиент", "", "Телефон"], rows: [["Ромашка", "", "70005550102"]], repairs: [] },
    });
  });

  test("shows its first visible sheet, and tells that there are more", async () => {
    const sheets =
      '<sheet name="H" sheetId="1" state="hidden" r:id="r2"/><sheet name="A" sheetId="2" r:id="r1"/><sheet name="B" sheetId="3" r:id="r2"/>';
    const row = (n: number) => `<row><c r="A${n}"><v>${n}</v></c></row>`;
    const read = await readSheet(fileOf(book(row(1) + row(2), "", sheets), "list.xlsx"));
    expect(read).toMatchObject({ ok: true, value: { rows: [["2"]], repairs: [{ code: "sheets" }] } });
  });

  test.each([
    ["another archive", zipSync({ "a.txt": strToU8("hello") })],
    ["half an archive", book("<row/>").slice(0, 200)],
    ["one with a document type", book('<!DOCTYPE x [<!ENTITY a "aaaa">]><row/>')],
    ["one that unpacks without end", book(`<row><c r="A1"><v>${" ".repeat(13 * 1024 * 1024)}</v></c></row>`)],
  ])("is refused when it is %s", async (_what, bytes) => {
    expect(await readSheet(fileOf(bytes, "list.xlsx"))).toMatchObject({
      code: "fileRefused",
      fields: { files: "fileType" },
    });
  });
});

describe("A spreadsheet beyond the bounds of a list", () => {
  const cell = '<c r="A1"><v>1</v></c>';
  test.each([
    ["more rows", book(`<row>${cell}</row>`.repeat(6_001))],
    ["more cells in a row", book(`<row>${"<c/>".repeat(500_000)}</row>`)],
    ["more shared texts", book(`<row>${cell}</row>`, "<si/>".repeat(360_001))],
  ])("is refused for %s", async (_what, bytes) => {
    expect(await readSheet(fileOf(bytes, "list.xlsx"))).toMatchObject({ code: "tooMany" });
  });

  test("is refused when it is nested as no list is", async () => {
    const nested = "<si>".repeat(8_000) + "</si>".repeat(8_000);
    const deep = book(`<row>${cell}</row><row>${cell}</row>`, nested);
    expect(await readSheet(fileOf(deep, "list.xlsx"))).toMatchObject({ code: "fileRefused" });
  });

  test("is read by its own rows, cells and texts alone, not by what hangs deeper", async () => {
    const shared = "<si><t>a</t><si><t>b</t></si></si><si><t>c</t></si>";
    const inner = '<row><c r="A1" t="s"><v>1</v></c></row>';
    const row = `<row><c r="A1" t="s"><v>1</v><c><v>0</v></c></c>${inner}</row>`;
    expect(await readSheet(fileOf(book(row + row, shared), "list.xlsx"))).toMatchObject({
      ok: true,
      value: { columns: ["c"], rows: [["c"]] },
    });
  });
});

test("a workbook's marks mean what XML says: prefixes, entities, comments, either quote", async () => {
  const parts = {
    "xl/workbook.xml": `<?xml version="1.0"?><x:workbook xmlns:x="x" ${REL}><x:sheets><x:sheet name='A' r:id='r1'/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="/xl/worksheets/a&amp;b.xml"/></Relationships>',
    "xl/worksheets/a&b.xml": `<x:worksheet><!-- <row> --><x:sheetData><x:row r="1"><x:c r = "B1"
      t="inlineStr"><x:is><x:t xml:space="preserve">R&amp;D &#x44F;&#1103; &lt;b&gt;</x:t></x:is></x:c></x:row><x:row
      ><x:c r="B2" t="str"><x:v><![CDATA[<&>]]></x:v></x:c></x:row ></x:sheetData></x:worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  expect(await readSheet(fileOf(bytes, "list.xlsx"))).toMatchObject({
    ok: true,
    value: { columns: ["", "R&D яя <b>"], rows: [["", "<&>"]] },
  });
});

test("a Russian spreadsheet's CSV is read, and what was done is told", async () => {
  const read = await readSheet(
    fileOf(in1251('Клиент;Город\r\n"Ромашка;Вымышленск\r\nЛютик;Небылицк\r\n'), "clients.csv"),
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      rows: [
        ["Ромашка", "Вымышленск"],
        ["Лютик", "Небылицк"],
      ],
      repairs: [{ code: "encoding" }, { code: "quote", row: 2 }],
    },
  });
});

test("an address book is known by its name or by its first line", async () => {
  const card = strToU8("BEGIN:VCARD\nFN:Anna\nORG:Chamomile\nEND:VCARD");
  for (const name of ["people.vcf", "people"])
    expect(await readSheet(fileOf(card, name))).toMatchObject({
      ok: true,
      value: { rows: [["Chamomile", "Anna", "", "", "", "", "", ""]] },
    });
});

test("what is no text and no workbook, and what is too big, is refused", async () => {
  expect(await readSheet(fileOf(Uint8Array.from([0, 1, 2, 255, 0, 9]), "x.csv"))).toMatchObject({
    code: "fileRefused",
  });
  expect(await readSheet(fileOf(new Uint8Array(MAX_SHEET_BYTES + 1), "x.csv"))).toMatchObject({
    code: "fileTooBig",
  });
});
