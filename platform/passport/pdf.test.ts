import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawPassport, type PassportSheet } from "./pdf";

const SHEET: PassportSheet = {
  title: "Паспорт качества",
  organisation: "Студия «Рысь»",
  meta: "Выдан 1 февраля 2026",
  score: "7,4",
  interval: "между 6,2 и 8,6",
  notes: ["Оценивают агентства: 3"],
  tables: [
    {
      heading: "Оценки",
      head: ["Период", "Балл"],
      widths: [0.7, 0.3],
      rows: Array.from({ length: 90 }, (_, i) => [`Период ${i + 1}`, "8,0"]),
    },
  ],
  foot: ["Проверить: http://portal.example/passport", "Ключ 0123"],
  issuedOn: "2026-02-01",
};

test("a sheet in Russian can be read back, on as many pages as it needs, each with how to check it", async () => {
  const pages = await readBack(await drawPassport(SHEET));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.length).toBeLessThan(6);
  expect(pages[0]).toContain("Студия «Рысь»");
  expect(pages.join(" ")).toContain("Период 90");
  // Letters set closer together are read as pieces.
  for (const page of pages)
    expect(page.replaceAll(" ", "")).toContain("Проверить:http://portal.example/passport");
});

test("one day's sheet is the same to the last byte", async () => {
  const [first, second] = await Promise.all([drawPassport(SHEET), drawPassport(SHEET)]);
  expect(first.equals(second)).toBe(true);
});

test("the font may be handed on with the file", () => {
  const licence = readFileSync("node_modules/@expo-google-fonts/onest/LICENSE_FONT", "utf8");
  expect(licence).toMatch(/Open Font License/i);
});

async function readBack(bytes: Buffer): Promise<string[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await document.destroy();
  return pages;
}
