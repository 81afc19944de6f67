import { writeFile } from "node:fs/promises";
import sharp, { type OutputInfo } from "sharp";
import type { Limits } from "../limits";
import type { Place } from "../place";
import type { Box, Word } from "../types";
import type { Findings } from "./findings";
import { readWords } from "./ocr";
import { Refusal } from "./refusal";

/** Decoded 8-bit sRGB, rows from the top. */
export type Pixels = {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
};

const MAX_SIDE = 30_000;
const PREVIEW_SIDE = 2_000;

// One file at a time and nothing twice: a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Decodes the first frame, upright. The bounds are asked of the header, before a pixel is decoded.
 * @param density dots per inch for drawings
 */
export async function readPixels(
  bytes: Uint8Array,
  limits: Limits,
  density?: number,
): Promise<{ readonly pixels: Pixels; readonly isAnimated: boolean }> {
  const drawing = density === undefined ? {} : { density };
  const header = await sharp(bytes, { ...drawing, limitInputPixels: false }).metadata();
  refuseBig(header.width, header.height, limits);
  const image = sharp(bytes, { ...drawing, limitInputPixels: limits.pixels, failOn: "error" });
  // Without `autoOrient` a photo loses, with its metadata, the word of which side is up.
  const { data, info } = await image
    .autoOrient()
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { pixels: await inColour(data, info), isAnimated: (header.pages ?? 1) > 1 };
}

export function refuseBig(width: number, height: number, limits: Limits): void {
  if (width >= MAX_SIDE || height >= MAX_SIDE || width * height > limits.pixels)
    throw new Refusal("tooManyPixels");
}

/**
 * Blacks out what the agency asked for, reads the words in what is left, and keeps a preview of it.
 * @param known lines of text that are drawn in the picture, when they are known without reading
 */
export async function showPicture(
  pixels: Pixels,
  findings: Findings,
  place: Place,
  known: readonly (readonly Word[])[] = [],
): Promise<Pixels> {
  const index = findings.takeIndex();
  const boxes = findings.boxesOn(index);
  for (const box of boxes) blackOut(pixels, box);
  const seen = await readWords(pixels, findings, known.length > 0);
  const words = [...known, ...seen].flatMap((line) =>
    withEnd(line.filter((word) => !isCovered(word, boxes))),
  );
  const { data, ...raw } = pixels;
  const previewPath = findings.file(`preview-${index}.webp`);
  const preview = sharp(data, { raw })
    .resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 85 });
  await writeFile(previewPath, await preview.toBuffer(), { mode: 0o600 });
  const { width, height } = pixels;
  findings.pictures.push({ index, place, width, height, previewPath, words });
  return pixels;
}

const withEnd = (line: readonly Word[]): Word[] =>
  line.map((word, at) => (at === line.length - 1 ? { ...word, endsLine: true } : word));

/** The pixels are overwritten, not overlaid: nothing is left to lift. */
function blackOut({ data, width, height, channels }: Pixels, box: Box): void {
  const [left, right] = within(box.x, box.width, width);
  const [top, bottom] = within(box.y, box.height, height);
  const row = Buffer.alloc((right - left) * channels, channels === 4 ? Buffer.from([0, 0, 0, 255]) : 0);
  for (let y = top; y < bottom; y += 1) data.set(row, (y * width + left) * channels);
}

/** Whole pixels, and none of those that the box touches is left out. */
const within = (start: number, length: number, end: number): [number, number] => {
  const from = Math.min(end, Math.max(0, Math.floor(start)));
  return [from, Math.max(from, Math.min(end, Math.ceil(start + length)))];
};

const isCovered = (word: Word, boxes: readonly Box[]): boolean => {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
  return boxes.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
};

/** Grey becomes RGB, so that a box and an encoder need to know two layouts only. */
async function inColour(data: Buffer, info: OutputInfo): Promise<Pixels> {
  const { width, height } = info;
  if (info.channels === 3 || info.channels === 4) return { data, width, height, channels: info.channels };
  const raw = { width, height, channels: info.channels };
  const colour = sharp(data, { raw }).toColourspace("srgb");
  const channels = info.channels === 2 ? 4 : 3;
  const whole = channels === 4 ? colour.ensureAlpha() : colour.removeAlpha();
  return { data: await whole.raw().toBuffer(), width, height, channels };
}
