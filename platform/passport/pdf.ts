import path from "node:path";
import PDFDocument from "pdfkit";

/** What a passport says, in words already: this file only sets them. */
export type PassportSheet = {
  readonly title: string;
  readonly organisation: string;
  readonly meta: string;
  readonly score: string;
  readonly interval: string;
  readonly notes: readonly string[];
  readonly tables: readonly {
    readonly heading: string;
    readonly head: readonly string[];
    /** Shares of the page's width. */
    readonly widths: readonly number[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly foot: readonly string[];
  /** YYYY-MM-DD, so that one day's file is the same to the last byte. */
  readonly issuedOn: string;
};

const MARGIN = 48;
const INK = "#211e1b";
const SOFT = "#6d655d";
const ROSE = "#92244f";
const LINE = "#e0dbd1";

/** Onest has Latin and Cyrillic; what the page uses of it is put into the file. */
const font = (weight: string) =>
  path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules/@expo-google-fonts/onest",
    weight,
    `Onest_${weight}.ttf`,
  );

/** Sets a passport on A4: text that can be selected, searched and read aloud. */
export async function drawPassport(sheet: PassportSheet): Promise<Buffer> {
  const document = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: "und",
    info: {
      Title: `${sheet.title} – ${sheet.organisation}`,
      Creator: "Subrosa",
      Producer: "Subrosa",
      CreationDate: new Date(`${sheet.issuedOn}T00:00:00Z`),
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  document.registerFont("text", font("400Regular"));
  document.registerFont("strong", font("600SemiBold"));
  drawHead(document, sheet);
  for (const table of sheet.tables) drawTable(document, table);
  drawFeet(document, sheet.foot);
  document.end();
  return done;
}

type Pdf = InstanceType<typeof PDFDocument>;

function drawHead(document: Pdf, sheet: PassportSheet) {
  document.font("text").fontSize(10).fillColor(SOFT).text(sheet.title);
  document.font("strong").fontSize(20).fillColor(INK).text(sheet.organisation);
  document.font("text").fontSize(10).fillColor(SOFT).text(sheet.meta).moveDown(0.8);
  const top = document.y;
  document.font("strong").fontSize(30).fillColor(ROSE).text(sheet.score, MARGIN, top, { lineBreak: false });
  const beside = MARGIN + document.widthOfString(sheet.score) + 10;
  document
    .font("text")
    .fontSize(10)
    .fillColor(INK)
    .text(sheet.interval, beside, top + 19);
  document.x = MARGIN;
  document.y = top + 44;
  for (const note of sheet.notes) document.fillColor(SOFT).fontSize(9).text(note);
}

function drawTable(document: Pdf, { heading, head, widths, rows }: PassportSheet["tables"][number]) {
  if (rows.length === 0) return;
  makeRoom(document, 70);
  document.moveDown(1).font("strong").fontSize(12).fillColor(INK).text(heading, MARGIN).moveDown(0.3);
  drawRow(document, head, widths, { size: 8, colour: SOFT });
  for (const row of rows) {
    makeRoom(document, 20);
    drawRow(document, row, widths, { size: 9, colour: INK });
  }
}

function drawRow(
  document: Pdf,
  cells: readonly string[],
  widths: readonly number[],
  { size, colour }: { size: number; colour: string },
) {
  const whole = document.page.width - 2 * MARGIN;
  const top = document.y + 3;
  document.font("text").fontSize(size).fillColor(colour);
  let left = MARGIN;
  let height = 0;
  cells.forEach((cell, place) => {
    const width = whole * (widths[place] ?? 0) - 6;
    height = Math.max(height, document.heightOfString(cell, { width }));
    document.text(cell, left, top, { width });
    left += whole * (widths[place] ?? 0);
  });
  document.x = MARGIN;
  document.y = top + height + 3;
  document
    .moveTo(MARGIN, document.y)
    .lineTo(document.page.width - MARGIN, document.y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
}

function makeRoom(document: Pdf, points: number) {
  if (document.y + points > document.page.height - MARGIN - 60) document.addPage();
}

/** On every page: how to check it. Written in the margin, where a text that flows would open another page. */
function drawFeet(document: Pdf, lines: readonly string[]) {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document.font("text").fontSize(8).fillColor(SOFT);
    lines.forEach((line, place) => {
      document.text(line, MARGIN, document.page.height - MARGIN - 12 * (lines.length - place) + 12, {
        lineBreak: false,
      });
    });
  }
}
