import { createRequire } from "node:module";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { KINDS } from "../../kinds";
import { type Place, placeOf } from "../place";
import type { Findings } from "./findings";
import { linesOfPage } from "./pdf_words";
import { PicturePdf } from "./picture_pdf";
import { type Pixels, showPicture } from "./pixels";
import type { Rebuilt } from "./rebuild";
import { Refusal } from "./refusal";

/** Large, and only wanted for a PDF. */
const library = () => import("pdfjs-dist/legacy/build/pdf.mjs");

/** 144 dots per inch: small print stays legible on a screen. */
const SCALE = 2;
/** A poster is drawn smaller. */
const MAX_PAGE_PIXELS = 8_000_000;
const MAX_PAGE_SIDE = 16_000;

/**
 * A PDF of pictures of its pages. What is not drawn on a page is not in it: information, attachments, links, comments,
 * form fields, scripts, hidden layers. The text layer is read besides the pictures, as it spells better.
 */
export async function cleanPdf(bytes: Uint8Array, findings: Findings, place: Place): Promise<Rebuilt> {
  const pdf = await open(bytes, findings);
  if (pdf.numPages > findings.limits.pages) throw new Refusal("tooManyPages");
  if (await pdf.getAttachments()) findings.warn("attachmentsDropped");
  const copy = new PicturePdf();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    findings.tell({ stage: "pages", done: number - 1, total: pdf.numPages });
    const page = await pdf.getPage(number);
    await warnOfNotes(page, findings);
    const { pixels, scale } = await draw(page);
    const lines = await linesOfPage(page, scale);
    const shown = await showPicture(pixels, findings, placeOf("page", number, place), lines);
    const { width, height } = page.getViewport({ scale: 1 });
    await copy.add(shown, { width, height });
    page.cleanup();
  }
  return { bytes: copy.close(), extension: "pdf", mime: KINDS.pdf };
}

async function open(bytes: Uint8Array, findings: Findings): Promise<PDFDocumentProxy> {
  const { getDocument } = await library();
  const own = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const data = (folder: string) => `${path.join(own, folder)}/`;
  try {
    return await getDocument({
      // The library keeps and empties what it is given.
      data: Uint8Array.from(bytes),
      verbosity: 0,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      maxImageSize: findings.limits.pixels,
      standardFontDataUrl: data("standard_fonts"),
      cMapUrl: data("cmaps"),
      wasmUrl: data("wasm"),
      iccUrl: data("iccs"),
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new Refusal("encrypted");
    throw error;
  }
}

async function draw(page: PDFPageProxy): Promise<{ readonly pixels: Pixels; readonly scale: number }> {
  const { AnnotationMode } = await library();
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(
    SCALE,
    Math.sqrt(MAX_PAGE_PIXELS / (whole.width * whole.height)),
    MAX_PAGE_SIDE / Math.max(whole.width, whole.height),
  );
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  await page.render({
    canvas: null,
    // The library knows a browser's canvas only; this one does the same.
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode: AnnotationMode.DISABLE,
    background: "#fff",
  }).promise;
  const data = Buffer.from(context.getImageData(0, 0, width, height).data.buffer);
  return { pixels: { data, width, height, channels: 4 }, scale };
}

const NO_COMMENT = new Set(["Link", "Widget", "FileAttachment", "Popup"]);

async function warnOfNotes(page: PDFPageProxy, findings: Findings): Promise<void> {
  const notes: { readonly subtype: string; readonly fieldValue?: unknown }[] = await page.getAnnotations();
  if (notes.some(({ subtype }) => subtype === "Link")) findings.warn("linksDropped");
  if (notes.some(({ subtype }) => subtype === "FileAttachment")) findings.warn("attachmentsDropped");
  if (notes.some(({ subtype, fieldValue }) => subtype === "Widget" && fieldValue))
    findings.warn("formFieldsDropped");
  if (notes.some(({ subtype }) => !NO_COMMENT.has(subtype))) findings.warn("commentsDropped");
}
