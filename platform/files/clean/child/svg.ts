import sharp from "sharp";
import { decodeText } from "../../encoding";
import { KINDS } from "../../kinds";
import { type Place, placeOf } from "../place";
import type { Findings } from "./findings";
import { encode } from "./image";
import { readPixels, refuseBig, showPicture } from "./pixels";
import type { Rebuilt } from "./rebuild";
import { Refusal } from "./refusal";

const DENSITY = 72;
const MAX_ENLARGED = 8;
/** Enough for small print to be read, by people and by OCR. */
const WANTED_SIDE = 2_000;

/**
 * Draws the SVG and passes on the drawing. The library (librsvg) runs no script and, given bytes without an address,
 * opens no other file and no link; entities are refused, as they can grow without bound.
 */
export async function cleanSvg(bytes: Uint8Array, findings: Findings, place: Place): Promise<Rebuilt> {
  const text = decodeText(bytes);
  if (text === undefined || /<!ENTITY/i.test(text)) throw new Refusal("notAllowed");
  const source = new TextEncoder().encode(text);
  const { width, height } = await sharp(source, { limitInputPixels: false }).metadata();
  refuseBig(width, height, findings.limits);
  const enlarged = Math.min(MAX_ENLARGED, Math.max(1, WANTED_SIDE / Math.max(width, height)));
  const { pixels } = await readPixels(source, findings.limits, DENSITY * enlarged);
  const shown = await showPicture(pixels, findings, placeOf("picture", undefined, place));
  return { bytes: await encode(shown, "png"), extension: "png", mime: KINDS.png };
}
