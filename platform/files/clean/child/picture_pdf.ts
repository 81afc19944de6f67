import { loadImage, PDFDocument, type SKRSContext2D } from "@napi-rs/canvas";
import { encode } from "./image";
import type { Pixels } from "./pixels";

/** A new PDF whose pages are pictures and nothing else. */
export class PicturePdf {
  readonly #pdf = new PDFDocument({ producer: "", creator: "", encodingQuality: 88 });

  /** @param size of the page in points */
  async add(pixels: Pixels, size: { readonly width: number; readonly height: number }): Promise<void> {
    const picture = await loadImage(Buffer.from(await encode(pixels, "jpeg")));
    // Its types name a browser's context, which cannot draw this library's pictures.
    const context = this.#pdf.beginPage(size.width, size.height) as unknown as SKRSContext2D;
    context.drawImage(picture, 0, 0, size.width, size.height);
    this.#pdf.endPage();
  }

  close(): Uint8Array {
    return this.#pdf.close();
  }
}
