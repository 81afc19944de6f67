import { crc32, deflateSync } from "node:zlib";

const WIDTH = 320;
const HEIGHT = 200;
const PAPER = [247, 244, 238];
const INK = [52, 58, 74];
const ACCENT = [191, 84, 62];

/**
 * A picture of a page in three colours: a heading, two columns of text, a button. RGB.
 * @param title stands in its metadata; without one there are none
 */
export function sketchPng(title?: string): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Array.from({ length: HEIGHT }, (_, y) => [
    0,
    ...Array.from({ length: WIDTH }, (_, x) => colourAt(x, y)).flat(),
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from(lines.flat()));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    ...(title ? [chunk("iTXt", Buffer.from(`Title\0\0\0\0\0${title}`))] : []),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): number[] {
  const isIn = (left: number, top: number, width: number, height: number) =>
    x >= left && x < left + width && y >= top && y < top + height;
  if (isIn(24, 24, 150, 16) || isIn(24, 46, 96, 10)) return INK;
  if (isIn(24, 156, 84, 24)) return ACCENT;
  const isTextLine = y >= 76 && y < 140 && (y - 76) % 12 < 4;
  return isTextLine && (isIn(24, 76, 120, 64) || isIn(176, 76, 104, 64)) ? INK : PAPER;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * The same page as lines of a PDF.
 * @param title stands in its document info; without one there is none
 */
export function sketchPdf(title?: string): Uint8Array {
  const drawing = "0.75 0.33 0.24 rg 24 20 84 24 re f 0.2 0.23 0.29 rg 24 160 150 16 re f 24 60 256 64 re f";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ...(title ? [`<< /Title <FEFF${Buffer.from(title, "utf16le").swap16().toString("hex")}> >>`] : []),
  ];
  let text = "%PDF-1.4\n";
  const starts = objects.map((object, place) => {
    const start = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const info = title ? ` /Info ${objects.length} 0 R` : "";
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${starts.join("")}trailer\n<< /Size ${size} /Root 1 0 R${info} >>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
}
