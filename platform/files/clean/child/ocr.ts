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
const MAX_PIXELS_READ = 16_000_000;
const MIN_SIDE = 8;

let reader: Promise<Worker> | undefined;

/** The words that can be read in a picture, and the same as lines of text. */
export async function readWords(
  pixels: Pixels,
  findings: Findings,
): Promise<{ readonly words: readonly Word[]; readonly text: string }> {
  if (pixels.width < MIN_SIDE || pixels.height < MIN_SIDE) return { words: [], text: "" };
  reader ??= openReader(findings);
  const worker = await reader;
  const scale = Math.min(ENLARGE, Math.sqrt(MAX_PIXELS_READ / (pixels.width * pixels.height)));
  const { data } = await worker.recognize(await prepare(pixels, scale), {}, { text: true, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines));
  const words = lines.flatMap((line) =>
    line.words.map(({ text, confidence, bbox }) => ({
      text,
      confidence,
      x: bbox.x0 / scale,
      y: bbox.y0 / scale,
      width: (bbox.x1 - bbox.x0) / scale,
      height: (bbox.y1 - bbox.y0) / scale,
    })),
  );
  return { words, text: data.text };
}

/** Ends the reader's thread. */
export async function closeReader(): Promise<void> {
  const worker = await reader;
  reader = undefined;
  await worker?.terminate();
}

/** Enlarged grey on white: what is transparent is seen as on a page. */
function prepare({ data, ...raw }: Pixels, scale: number): Promise<Buffer> {
  return sharp(data, { raw })
    .flatten({ background: "#fff" })
    .greyscale()
    .resize({ width: Math.max(1, Math.round(raw.width * scale)), kernel: "lanczos3" })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** English comes with the packages, Russian with the system; both from disk, nothing is fetched. */
async function openReader(findings: Findings): Promise<Worker> {
  const models = findings.file("tessdata");
  await mkdir(models);
  await writeFile(path.join(models, "eng.traineddata"), gunzipSync(await readFile(englishModel())));
  const russian = MODEL_FOLDERS.map((folder) => path.join(folder, "rus.traineddata")).find((file) =>
    existsSync(file),
  );
  if (russian) await copyFile(russian, path.join(models, "rus.traineddata"));
  else findings.warn("russianOcrMissing");
  const worker = await createWorker(russian ? ["eng", "rus"] : ["eng"], OEM.LSTM_ONLY, {
    langPath: models,
    gzip: false,
    cacheMethod: "none",
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return worker;
}

const englishModel = (): string =>
  path.join(
    path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")),
    "4.0.0_best_int/eng.traineddata.gz",
  );
