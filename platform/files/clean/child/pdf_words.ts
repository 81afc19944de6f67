import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Word } from "../types";

type Run = {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly height: number;
};
type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Part of a letter's height that hangs below the line. */
const DESCENT = 0.25;

/**
 * The lines of a page's text layer, word by word, and where they are drawn, in the pixels of its picture. A word may
 * come in several runs. The layer tells a run's place only; within it, each letter is taken to be equally wide.
 */
export async function linesOfPage(page: PDFPageProxy, scale: number): Promise<Word[][]> {
  const { items } = await page.getTextContent();
  const { transform } = page.getViewport({ scale });
  const lines: Word[][] = [];
  let line: Word[] = [];
  let open: { readonly text: string; readonly area: Area } | undefined;
  const endWord = () => {
    if (open) line.push(wordOf(open.text, open.area));
    open = undefined;
  };
  for (const item of items) {
    if (!("str" in item)) continue;
    for (const { text, from, to } of partsOf(item.str)) {
      if (!text.trim()) endWord();
      else {
        const area = areaOf(item, transform, scale, from, to);
        open = open ? { text: open.text + text, area: around(open.area, area) } : { text, area };
      }
    }
    if (!item.hasEOL) continue;
    endWord();
    if (line.length > 0) lines.push(line);
    line = [];
  }
  endWord();
  return line.length > 0 ? [...lines, line] : lines;
}

/** A run cut into words and the spaces between them, each with its share of the run, from 0 to 1. */
function partsOf(run: string): { readonly text: string; readonly from: number; readonly to: number }[] {
  return [...run.matchAll(/\s+|\S+/gu)].map(([text], index, all) => {
    const at = all[index]?.index ?? 0;
    return { text, from: at / run.length, to: (at + text.length) / run.length };
  });
}

/** The upright rectangle around a part of a run, whichever way the run goes. */
function areaOf(run: Run, toPicture: number[], scale: number, from: number, to: number): Area {
  const [a, b, c, d, x, y] = combined(toPicture, run.transform);
  const along = scaled(a, b, run.width * scale);
  const up = scaled(c, d, run.height * scale);
  const corners = [from, to].flatMap((share) =>
    [-DESCENT, 1].map((rise) => [x + along[0] * share + up[0] * rise, y + along[1] * share + up[1] * rise]),
  );
  const [xs, ys] = [corners.map(([cx = 0]) => cx), corners.map(([, cy = 0]) => cy)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

type Matrix = readonly [a: number, b: number, c: number, d: number, x: number, y: number];

/** The second transformation, then the first (PDF 32000-1, 8.3.4). */
function combined(first: readonly number[], second: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = first;
  const [e = 1, f = 0, g = 0, h = 1, dx = 0, dy = 0] = second;
  return [
    a * e + c * f,
    b * e + d * f,
    a * g + c * h,
    b * g + d * h,
    a * dx + c * dy + x,
    b * dx + d * dy + y,
  ];
}

/** The vector's direction at another length. */
function scaled(x: number, y: number, length: number): [number, number] {
  const own = Math.hypot(x, y) || 1;
  return [(x / own) * length, (y / own) * length];
}

const around = (one: Area, other: Area): Area => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

const wordOf = (text: string, { left, top, right, bottom }: Area): Word => ({
  text,
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
  confidence: 100,
});
