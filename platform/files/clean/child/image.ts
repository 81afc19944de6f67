import sharp from "sharp";
import { type Extension, KINDS } from "../../kinds";
import { type Place, placeOf } from "../place";
import type { Findings } from "./findings";
import { type Pixels, readPixels, showPicture } from "./pixels";
import type { Rebuilt } from "./rebuild";

/** Pixels out, pixels in: of what else the file held nothing is carried over. */
export async function cleanImage(
  bytes: Uint8Array,
  findings: Findings,
  place: Place,
  extension: Extension,
): Promise<Rebuilt> {
  const { pixels, isAnimated } = await readPixels(bytes, findings.limits);
  if (isAnimated) findings.warn("animationDropped");
  const shown = await showPicture(pixels, findings, placeOf("picture", undefined, place));
  const kept = extension === "gif" ? "png" : extension;
  return { bytes: await encode(shown, kept), extension: kept, mime: KINDS[kept] };
}

/** Encodes pixels anew. A GIF's place is taken by a PNG. */
export async function encode(pixels: Pixels, extension: Extension): Promise<Uint8Array> {
  const { data, ...raw } = pixels;
  const image = sharp(data, { raw });
  if (extension === "jpg" || extension === "jpeg")
    return image.flatten({ background: "#fff" }).jpeg({ quality: 90 }).toBuffer();
  if (extension === "webp") return image.webp({ quality: 90 }).toBuffer();
  return image.png().toBuffer();
}
