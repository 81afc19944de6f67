import { PDFDocument } from "@napi-rs/canvas";
import { describe, expect, test, vi } from "vitest";
import { clean, refusalOf, saidBy } from "../testing/clean";
import { metadataOf } from "../testing/metadata";
import { pdfOf } from "../testing/pdf";

// Reading takes seconds and is told of elsewhere.
vi.mock("./ocr", () => ({
  readWords: async () => [],
  closeReader: async () => undefined,
}));
vi.setConfig({ testTimeout: 60_000 });

const NAME = "Zvonareva";

test("nothing of a document is left but what its pages show", async () => {
  const planted = pdfOf({
    text: "Visible text",
    info: `/Author (${NAME}) /Title (${NAME})`,
    catalog: `/Names << /EmbeddedFiles << /Names [(${NAME}.txt) 7 0 R] >> >> /OpenAction << /S /URI /URI (http://${NAME}.example) >>`,
    page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://${NAME}.example) >> >> << /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${NAME}) >>]`,
  });
  expect(await metadataOf(planted, "a.pdf")).toContain(NAME);

  const cleaned = await clean(planted, "a.pdf");
  const { copy, warnings, extension } = cleaned;
  expect(extension).toBe("pdf");
  expect(await metadataOf(copy, "a.pdf")).not.toContain(NAME);
  expect(copy.toString("latin1")).not.toMatch(
    new RegExp(`${NAME}|/URI|/Annots|/EmbeddedFile|/OpenAction|/JS`),
  );
  expect(saidBy(cleaned)).toBe("Visible text");
  expect(cleaned.pictures.map(({ place }) => place)).toEqual(["page:1"]);
  expect(warnings).toEqual(expect.arrayContaining(["attachmentsDropped", "linksDropped", "commentsDropped"]));
});

test("a hidden layer is not drawn", async () => {
  const layer = (isOn: boolean) =>
    pdfOf({
      drawing: "/OC /L BDC 0 0 90 60 re f EMC",
      resources: "/Properties << /L 8 0 R >>",
      catalog: `/OCProperties << /OCGs [8 0 R] /D << /${isOn ? "ON" : "OFF"} [8 0 R] >> >>`,
      objects: ["8 0 obj << /Type /OCG /Name (Draft) >> endobj"],
    });
  const [shown, hidden] = [await clean(layer(true), "a.pdf"), await clean(layer(false), "a.pdf")];
  expect(shown.copy.equals(hidden.copy)).toBe(false);
  const again = await clean(pdfOf({}), "a.pdf");
  expect(hidden.copy.equals(again.copy)).toBe(true);
});

test("a page keeps its size, and its text its place in the picture", async () => {
  const { copy, pictures } = await clean(pdfOf({ text: "Two words" }), "a.pdf");
  expect(copy.toString("latin1")).toMatch(/MediaBox \[0 0 200 200\]/);
  const [two, words] = pictures[0]?.words ?? [];
  expect(pictures[0]).toMatchObject({ width: 400, height: 400 });
  expect(two).toMatchObject({ text: "Two", x: 40 });
  expect(two?.y).toBeGreaterThan(150);
  expect((two?.y ?? 0) + (two?.height ?? 0)).toBeLessThan(230);
  expect(words?.x).toBeGreaterThan((two?.x ?? 0) + (two?.width ?? 0));
});

test("a word under a black box is no longer in the text; its neighbour is", async () => {
  const pdf = pdfOf({ text: `${NAME} delivers` });
  const [name] = (await clean(pdf, "a.pdf")).pictures[0]?.words ?? [];
  if (!name) throw new Error("no word was found");
  const after = await clean(pdf, "a.pdf", { boxes: [{ picture: 0, ...name }] });
  expect(saidBy(after)).toBe("delivers");
});

test("a word that is written in two runs is one word", async () => {
  const cleaned = await clean(pdfOf({ drawing: "BT /F 12 Tf 20 100 Td (Zvon) Tj (areva) Tj ET" }), "a.pdf");
  expect(saidBy(cleaned)).toBe(NAME);
});

describe("a document is refused", () => {
  test("with 5 000 pages, before one is drawn", async () => {
    const pdf = new PDFDocument();
    for (let page = 0; page < 5_000; page += 1) {
      pdf.beginPage(100, 100);
      pdf.endPage();
    }
    expect(await refusalOf(pdf.close(), "a.pdf")).toBe("tooManyPages");
  });

  test("when it needs a password", async () => {
    const lock =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(0123456789012345) (0123456789012345)]";
    expect(await refusalOf(pdfOf({ text: "secret", trailer: lock }), "a.pdf")).toBe("encrypted");
  });

  test("when it is something else", async () => {
    expect(await refusalOf(Buffer.from("no document at all"), "a.pdf")).toBe("notWhatItSays");
    await expect(clean(Buffer.from("%PDF-1.7\nnothing more"), "a.pdf")).rejects.toThrow();
  });
});
