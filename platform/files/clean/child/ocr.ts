import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import sharp from "sharp";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { Word } from "../types";
import type { Findings } from "./findings";
import type { Pixels } from "./pixels";

/** Where Debian, its derivatives, other distributions and Homebrew put Tesseract's models. */
const MODEL_FOLDERS = [
  "/usr/share/tesseract-ocr/5/tessdata",
  "/usr/share/tesseract-ocr/4.00/tessdata",
  "/usr/share/tessdata",
  "/usr/share/tesseract/tessdata",
  "/usr/local/share/tessdata",
  "/opt/homebrew/share/tessdata",
];
/** The models were trained on letters about 30 pixels high; a screen's are 9 to 16. */
const ENLARGE = 3;
/** Pages are drawn at twice their size already. */
const ENLARGE_PAGE = 1.6;
const MAX_PIXELS_FLATTENED = 9_000_000;
/** Wider than the strokes of a headline. */
const GROUND_SIDE = 21;
const MAX_PIXELS_READ = 16_000_000;
const MIN_SIDE = 8;
/** Of what is read, as pictures of screens say nothing or nonsense: three times that of a screen. */
const DENSITY = "288";

let reader: Promise<Worker> | undefined;

type Lines = readonly (readonly Word[])[];

/**
 * The words that can be read in a picture, line by line. Read twice: as it is, which suits pages, and
 * with its grounds taken away, which suits screens, where dark and light panels and their text stand side by side. On
 * screens of 12–16 pixels the two together find 99.7 % of the words, either alone 95 and 98.7 %. Of the second reading, lines
 * that say something new are kept, whole: a name may stand half in a new word.
 * @param isPage a page whose text is known besides: read once
 */
export async function readWords(pixels: Pixels, findings: Findings, isPage: boolean): Promise<Lines> {
  if (pixels.width < MIN_SIDE || pixels.height < MIN_SIDE) return [];
  reader ??= openReader(findings);
  const worker = await reader;
  const grey = await greyOf(pixels);
  const plain = await read(worker, await enlarge(grey, isPage ? ENLARGE_PAGE : ENLARGE), PSM.AUTO);
  if (isPage || grey.width * grey.height > MAX_PIXELS_FLATTENED) return plain;
  const flat = await read(worker, await enlarge(await flatten(grey), ENLARGE), PSM.SPARSE_TEXT);
  const known = plain.flat();
  const isNew = (word: Word) => !known.some((each) => isSame(word, each));
  return [...plain, ...flat.filter((line) => line.some(isNew))];
}

async function read(worker: Worker, { png, scale }: Enlarged, mode: PSM): Promise<Lines> {
  await worker.setParameters({ tessedit_pageseg_mode: mode, user_defined_dpi: DENSITY });
  const { data } = await worker.recognize(png, {}, { blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines));
  return lines.map((line) =>
    line.words.map(({ text, confidence, bbox }) => ({
      text,
      confidence,
      x: bbox.x0 / scale,
      y: bbox.y0 / scale,
      width: (bbox.x1 - bbox.x0) / scale,
      height: (bbox.y1 - bbox.y0) / scale,
    })),
  );
}

const isSame = (one: Word, other: Word): boolean =>
  one.text === other.text &&
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < other.width / 2 &&
  Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < other.height;

/** Ends the reader's thread. */
export async function closeReader(): Promise<void> {
  const worker = await reader;
  reader = undefined;
  await worker?.terminate();
}

type Grey = { readonly data: Buffer; readonly width: number; readonly height: number };
type Enlarged = { readonly png: Buffer; readonly scale: number };

/** What is transparent is seen as on a page. */
async function greyOf({ data, ...raw }: Pixels): Promise<Grey> {
  const grey = sharp(data, { raw }).flatten({ background: "#fff" }).greyscale();
  return { data: await grey.raw().toBuffer(), width: raw.width, height: raw.height };
}

/** The difference from the ground around (the median), as dark on white: light on dark looks like dark on light. */
async function flatten({ data, width, height }: Grey): Promise<Grey> {
  const raw = { width, height, channels: 1 as const };
  const ground = await sharp(data, { raw }).median(GROUND_SIDE).toColourspace("b-w").raw().toBuffer();
  const difference = Buffer.alloc(data.length);
  for (const [index, value] of ground.entries())
    difference[index] = 255 - Math.abs((data[index] ?? 0) - value);
  const stretched = sharp(difference, { raw }).normalise({ lower: 1, upper: 99.9 });
  return { data: await stretched.toColourspace("b-w").raw().toBuffer(), width, height };
}

async function enlarge({ data, width, height }: Grey, wanted: number): Promise<Enlarged> {
  const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS_READ / (width * height)));
  const png = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: Math.max(1, Math.round(width * scale)), kernel: "lanczos3" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { png, scale };
}

/** English comes with the packages, Russian with the system; both from disk, nothing is fetched. */
async function openReader(findings: Findings): Promise<Worker> {
  const models = findings.file("tessdata");
  await mkdir(models);
  await writeFile(path.join(models, "eng.traineddata"), gunzipSync(await readFile(englishModel())));
  const russian = russianModel();
  if (russian) await copyFile(russian, path.join(models, "rus.traineddata"));
  else findings.warn("russianOcrMissing");
  return createWorker(russian ? ["eng", "rus"] : ["eng"], OEM.LSTM_ONLY, {
    langPath: models,
    gzip: false,
    cacheMethod: "none",
    errorHandler: () => undefined,
  });
}

/** Whether Russian can be read on this machine. */
export const hasRussian = (): boolean => russianModel() !== undefined;

const russianModel = (): string | undefined =>
  MODEL_FOLDERS.map((folder) => path.join(folder, "rus.traineddata")).find((file) => existsSync(file));

const englishModel = (): string =>
  path.join(
    path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")),
    "4.0.0_best_int/eng.traineddata.gz",
  );
