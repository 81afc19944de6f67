import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { clean, refusalOf, saidBy } from "../testing/clean";
import { metadataOf } from "../testing/metadata";
import { officeFile, propertiesOf, run, word } from "../testing/office";
import { drawn } from "../testing/picture";
import { NS } from "./xml";

// Reading takes seconds and is told of elsewhere.
vi.mock("./ocr", () => ({
  readWords: async () => [],
  closeReader: async () => undefined,
}));
vi.setConfig({ testTimeout: 60_000 });

const NAME = "Zvonareva";
const IMAGE = `<w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="${NAME}.png" descr="${NAME}"/><a:graphic><a:graphicData uri="${NS.pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${NAME}.png"><a:hlinkClick r:id="rId9"/></pic:cNvPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

test("properties, people, links and names of parts are gone, says another tool and every part", async () => {
  const planted = officeFile(
    "docx",
    {
      ...propertiesOf(NAME),
      "word/document.xml": word(
        `<!-- ${NAME} --><w:p w:rsidR="00${NAME}" w14:paraId="${NAME}"><w:bookmarkStart w:id="0" w:name="${NAME}"/>${run("Task")}<w:hyperlink r:id="rId9" w:tooltip="${NAME}">${run(" link")}</w:hyperlink><w:r>${IMAGE}</w:r><w:r><w:instrText>AUTHOR ${NAME}</w:instrText></w:r><w:sdt><w:sdtPr><w:alias w:val="${NAME}"/></w:sdtPr><w:sdtContent>${run(" field")}</w:sdtContent></w:sdt><w:object>${NAME}</w:object><v:shape alt="${NAME}"/></w:p><w:sectPr><w:printerSettings r:id="rId8"/></w:sectPr>`,
      ),
      "word/styles.xml": `<w:styles xmlns:w="${NS.w}"><w:style w:type="paragraph" w:customStyle="1" w:styleId="${NAME}"><w:name w:val="${NAME}"/></w:style></w:styles>`,
      "word/theme/theme1.xml": `<a:theme xmlns:a="${NS.a}" name="${NAME}"><a:themeElements><a:clrScheme name="${NAME}"><a:hlink/></a:clrScheme></a:themeElements></a:theme>`,
      "word/comments.xml": `<w:comments xmlns:w="${NS.w}"><w:comment w:author="${NAME}"/></w:comments>`,
      "word/people.xml": `<people>${NAME}</people>`,
      "word/settings.xml": `<w:settings xmlns:w="${NS.w}"><w:attachedTemplate r:id="${NAME}"/></w:settings>`,
      "word/printerSettings1.bin": NAME,
      [`word/media/${NAME}.png`]: Buffer.concat([drawn(20, 20), Buffer.from(NAME)]),
    },
    {
      "word/document.xml": {
        rId1: { type: "styles", to: "styles.xml" },
        rId2: { type: "image", to: `media/${NAME}.png` },
        rId3: { type: "theme", to: "theme/theme1.xml" },
        rId4: { type: "comments", to: "comments.xml" },
        rId5: { type: "settings", to: "settings.xml" },
        rId8: { type: "printerSettings", to: "printerSettings1.bin" },
        rId9: { type: "hyperlink", to: `http://${NAME}.example`, outside: true },
      },
    },
  );
  expect(await metadataOf(planted, "a.docx")).toContain(NAME);

  const { copy, warnings, pictures, extension, ...rest } = await clean(planted, "a.docx");
  expect(extension).toBe("docx");
  expect(await metadataOf(copy, "a.docx")).not.toContain(NAME);
  const parts = unzipSync(copy);
  for (const [path, bytes] of Object.entries(parts))
    expect(`${path} ${strFromU8(bytes, true)}`).not.toContain(NAME);
  expect(saidBy({ copy, warnings, pictures, extension, ...rest } as never)).toContain("Task link field");
  expect(Object.keys(parts).sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/media/image1.png",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme.xml",
  ]);
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toMatch(/r:embed="rId\d+"/);
  expect(pictures).toHaveLength(1);
  expect(warnings).toEqual(expect.arrayContaining(["linksDropped", "objectsDropped"]));
});

describe("the text that is scanned and the text that is left are one", () => {
  test.each([
    [
      "a name cut into runs is joined",
      run("Zvon") + run("are", "<w:b/>") + run("va"),
      "Zvonareva",
      undefined,
    ],
    [
      "what was inserted stays, what was deleted or moved away goes",
      `<w:ins w:author="x">${run("new")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>${run("there")}</w:moveFrom><w:moveTo>${run(" here")}</w:moveTo>`,
      "new here",
      "trackedChangesAccepted",
    ],
    ["hidden text goes", run("seen") + run("unseen", "<w:vanish/>"), "seen", "hiddenTextDropped"],
    ["text that is not hidden after all stays", run("seen", `<w:vanish w:val="0"/>`), "seen", undefined],
    [
      "a text box is read once, and its older twin is not kept",
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p>${run("box")}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict>twin</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      "box",
      undefined,
    ],
    [
      "a comment's mark goes",
      `<w:commentRangeStart w:id="1"/>${run("said")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      "said",
      "commentsDropped",
    ],
  ])("%s", async (_, paragraph, expected, warning) => {
    const cleaned = await clean(document(paragraph), "a.docx");
    expect(saidBy(cleaned).trim()).toBe(expected);
    expect(cleaned.warnings).toEqual(warning ? [warning] : []);
    const again = await clean(cleaned.copy, "b.docx");
    expect(saidBy(again).trim()).toBe(expected);
    expect(again.warnings).toEqual([]);
  });
});

test("headers, footers and notes are carried over and scanned", async () => {
  const story = (root: string, text: string) =>
    `<w:${root} xmlns:w="${NS.w}"><w:p>${run(text)}</w:p></w:${root}>`;
  const file = officeFile(
    "docx",
    {
      "word/document.xml": word(
        `<w:p>${run("body")}</w:p><w:sectPr><w:headerReference w:type="even" r:id="rId1"/></w:sectPr>`,
      ),
      "word/header1.xml": story("hdr", "top"),
      "word/footer1.xml": story("ftr", "bottom"),
      "word/footnotes.xml": `<w:footnotes xmlns:w="${NS.w}"><w:footnote w:id="1"><w:p>${run("note")}</w:p></w:footnote></w:footnotes>`,
    },
    {
      "word/document.xml": {
        rId1: { type: "header", to: "header1.xml" },
        rId2: { type: "footer", to: "footer1.xml" },
        rId3: { type: "footnotes", to: "footnotes.xml" },
      },
    },
  );
  const { texts, copy } = await clean(file, "a.docx");
  expect(texts.map(({ place, text }) => [place, text.trim()])).toEqual([
    ["header", "top"],
    ["footer", "bottom"],
    ["footnote", "note"],
    ["document", "body"],
  ]);
  expect(strFromU8(unzipSync(copy)["word/settings.xml"] ?? new Uint8Array())).toContain("evenAndOddHeaders");
});

describe("a document is refused", () => {
  test("when it carries macros under another name", async () => {
    const file = officeFile("docx", { "word/document.xml": word("") }, {}, "x");
    expect(await refusalOf(file, "a.docx")).toBe("notWhatItSays");
  });

  test("when it is locked", async () => {
    const container = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await refusalOf(container, "a.docx")).toBe("encrypted");
  });

  test("when it defines entities, which grow without bound", async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "${"a".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}">]>${word("&b;").slice(21)}`;
    expect(await refusalOf(officeFile("docx", { "word/document.xml": bomb }, {}), "a.docx")).toBe("broken");
  });

  test("when it unpacks to more than it may", async () => {
    const file = officeFile("docx", { "word/document.xml": word(run(" ".repeat(12 * 1024 * 1024))) }, {});
    expect(file.length).toBeLessThan(100_000);
    expect(await refusalOf(file, "a.docx")).toBe("bomb");
  });
});

function document(paragraph: string): Uint8Array {
  return officeFile("docx", { "word/document.xml": word(`<w:p>${paragraph}</w:p>`) }, {});
}
