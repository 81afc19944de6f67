/** In pixels of the picture, from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A word that was read in a picture, and where. `confidence` is 0–100. */
export type Word = Box & { readonly text: string; readonly confidence: number };

/** A picture's words as one text, for the scan: a name of several words stands in several boxes. */
export const readWords = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

/** The words that a finding in `readWords(words)` covers, whole or in part. */
export function wordsAt(
  words: readonly Word[],
  found: { readonly start: number; readonly end: number },
): readonly Word[] {
  let at = 0;
  return words.filter(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start < found.end && start + text.length > found.start;
  });
}

/** A little more than the box, so that no edge of a letter stays; within the picture, in whole pixels. */
export function padded(box: Box, picture: { readonly width: number; readonly height: number }): Box {
  const margin = Math.ceil(box.height * 0.2) + 1;
  return withinPicture(
    {
      x: box.x - margin,
      y: box.y - margin,
      width: box.width + 2 * margin,
      height: box.height + 2 * margin,
    },
    picture,
  );
}

/** The part of a box that lies on the picture, in whole pixels; nothing of it is `width` or `height` 0. */
export function withinPicture(
  { x, y, width, height }: Box,
  picture: { readonly width: number; readonly height: number },
): Box {
  const [left, top] = [clamp(Math.floor(x), picture.width), clamp(Math.floor(y), picture.height)];
  const [right, bottom] = [
    clamp(Math.ceil(x + width), picture.width),
    clamp(Math.ceil(y + height), picture.height),
  ];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

const clamp = (value: number, max: number) => Math.min(Math.max(value, 0), max);

/** No picture needs more; a form that says more is broken. */
const MOST_BOXES = 200;

/** Boxes as a form sends them: "x,y,width,height" joined by ";". Undefined when they are anything else. */
export function readBoxes(
  sent: string,
  picture: { readonly width: number; readonly height: number },
): readonly Box[] | undefined {
  const parts = sent.split(";").filter(Boolean);
  if (parts.length > MOST_BOXES) return undefined;
  const boxes = parts.map((part) => part.split(",").map(Number));
  if (boxes.some((box) => box.length !== 4 || box.some((value) => !Number.isFinite(value)))) return undefined;
  return boxes
    .map(([x = 0, y = 0, width = 0, height = 0]) => withinPicture({ x, y, width, height }, picture))
    .filter(({ width, height }) => width > 0 && height > 0);
}

export const writeBoxes = (boxes: readonly Box[]): string =>
  boxes.map(({ x, y, width, height }) => [x, y, width, height].join(",")).join(";");
