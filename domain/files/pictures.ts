/** In pixels of the picture, from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A word that was read in a picture, and where. `confidence` is 0–100. */
export type Word = Box & {
  readonly text: string;
  readonly confidence: number;
  /** The last one of its line. */
  readonly endsLine?: true;
};

/** A picture's words as one text, for the scan: a name of several words stands in several boxes. */
export const readWords = (words: readonly Word[]): string =>
  words.map(({ text, endsLine }) => `${text}${endsLine ? "\n" : " "}`).join("");

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

/**
 * Of findings in `readWords(words)`, those that see the same spot of the picture, each group in its order: a picture is
 * read more than once, so that one reading finds what another misses. A person is asked about a spot once.
 */
export function bySpot<F extends { readonly clientId: string; readonly start: number; readonly end: number }>(
  words: readonly Word[],
  findings: readonly F[],
): (readonly F[])[] {
  const spots: { readonly boxes: readonly Box[]; readonly seen: F[] }[] = [];
  for (const finding of findings) {
    const boxes = wordsAt(words, finding);
    const known = spots.find(
      ({ boxes: others, seen }) => seen[0]?.clientId === finding.clientId && coincide(boxes, others),
    );
    if (known) known.seen.push(finding);
    else spots.push({ boxes, seen: [finding] });
  }
  return spots.map(({ seen }) => seen);
}

/** Every box of the one lies, at least by half, on a box of the other, or the other way round. */
const coincide = (one: readonly Box[], other: readonly Box[]): boolean =>
  liesOn(one, other) || liesOn(other, one);

const liesOn = (one: readonly Box[], other: readonly Box[]): boolean =>
  one.length > 0 && one.every((box) => other.some((each) => 2 * shared(box, each) >= box.width * box.height));

const shared = (one: Box, other: Box): number => {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
};

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
