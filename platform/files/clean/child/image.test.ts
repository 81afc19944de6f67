import { createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { clean, refusalOf } from "../testing/clean";
import { metadataOf, pngChunk, withJpegRemark, withPngText } from "../testing/metadata";
import { drawn } from "../testing/picture";

// Reading takes seconds and is told of elsewhere.
vi.mock("./ocr", () => ({
  readWords: async () => [],
  closeReader: async () => undefined,
}));
vi.setConfig({ testTimeout: 60_000 });

const NAME = "Zvonareva Bakery";
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${NAME}"/></rdf:RDF></x:xmpmeta>`;

const remark = {
  png: (bytes: Buffer) => withPngText(bytes, NAME),
  jpeg: (bytes: Buffer) => withJpegRemark(bytes, NAME),
  webp: (bytes: Buffer) => bytes,
};

describe("metadata that names a client is gone, says another tool", () => {
  test.each(["png", "jpeg", "webp"] as const)("from a %s", async (format) => {
    const described = await sharp(drawn(60, 40))
      .withExif({ IFD0: { Artist: NAME, Copyright: NAME }, IFD3: { GPSAreaInformation: NAME } })
      .withXmp(XMP)
      .toFormat(format)
      .toBuffer();
    const planted = remark[format](described);
    expect(await metadataOf(planted, `a.${format}`)).toContain(NAME);

    const { copy, extension } = await clean(planted, `a.${format}`);
    expect(extension).toBe(format);
    expect(await metadataOf(copy, `a.${format}`)).not.toContain(NAME);
    expect(copy.includes(NAME)).toBe(false);
  });

  test("what lies behind the picture's end is gone", async () => {
    const planted = Buffer.concat([drawn(60, 40), Buffer.from(`PK\u0003\u0004${NAME}`)]);
    expect((await clean(planted, "a.png")).copy.includes(NAME)).toBe(false);
  });
});

test("a photo taken sideways stands upright without the note that said so", async () => {
  const sideways = await sharp(drawn(60, 40)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { copy } = await clean(sideways, "a.jpg");
  const { width, height, orientation } = await sharp(copy).metadata();
  expect({ width, height, orientation }).toEqual({ width: 40, height: 60, orientation: undefined });
});

test("of an animation the first picture is left, and the agency is told", async () => {
  const frames = Buffer.concat([Buffer.alloc(30 * 30 * 3, 255), Buffer.alloc(30 * 30 * 3, 0)]);
  const gif = await sharp(frames, { raw: { width: 30, height: 60, channels: 3, pageHeight: 30 } })
    .gif()
    .toBuffer();
  expect((await sharp(gif).metadata()).pages).toBe(2);
  const { extension, copy, warnings } = await clean(gif, "a.gif");
  expect(extension).toBe("png");
  expect((await sharp(copy).metadata()).height).toBe(30);
  expect(warnings).toContain("animationDropped");
});

describe("a picture is refused", () => {
  test("before it is decoded when it is 30 000 × 30 000", async () => {
    expect(await refusalOf(hugePng(30_000, 30_000), "a.png")).toBe("tooManyPixels");
    expect(await refusalOf(hugePng(30_000, 10), "a.png")).toBe("tooManyPixels");
  });

  test("when it is another kind than its name says", async () => {
    expect(await refusalOf(drawn(60, 40), "a.jpg")).toBe("notWhatItSays");
    expect(await refusalOf(Buffer.from("GIF89a is no picture"), "a.png")).toBe("notWhatItSays");
  });

  test("when its kind is not taken", async () => {
    const bmp = Buffer.concat([Buffer.from("BM"), Buffer.alloc(60)]);
    expect(await refusalOf(bmp, "a.bmp")).toBe("notAllowed");
  });

  test("when it ends too early", async () => {
    const whole = createCanvas(400, 400).toBuffer("image/jpeg");
    await expect(clean(whole.subarray(0, 700), "a.jpg")).rejects.toThrow();
  });
});

/** A header that promises so many pixels, and no pixel. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  const chunks = [
    pngChunk("IHDR", header),
    pngChunk("IDAT", Buffer.alloc(8)),
    pngChunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...chunks]);
}
