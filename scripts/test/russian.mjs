import { existsSync } from "node:fs";
import { installDebians } from "./debian.mjs";

/** As in platform/files/clean/child/ocr.ts; where the model lies elsewhere, its own test is red and says what to do. */
const DEBIANS = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata"];

/** Russian letters are read in pictures with Debian's model, which no npm package ships. Installed once, where we may. */
export async function ensureRussianModel() {
  if (DEBIANS.some((folder) => existsSync(`${folder}/rus.traineddata`))) return;
  const installed = await installDebians("tesseract-ocr-rus");
  if (installed && !installed.ok) console.log(installed.text);
}
