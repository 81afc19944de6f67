const OMITTED = 1;
const WIDE = 2;
/** Unit → what becomes of it: characters that nobody sees within a fact, digits and Latin letters of double width. */
const ODD = new Uint8Array(0x1_0000);
for (const [from, to] of [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const)
  ODD.fill(OMITTED, from, to + 1);
ODD.fill(WIDE, 0xff01, 0xff5f);

/**
 * A text as a reader sees it. `omitted` holds, for each character that was left out, how many units stand before it:
 * a few numbers in place of two for every unit, as one accent in a megabyte must not cost a map of it.
 */
export type Cleaned = { readonly text: string; readonly omitted: Int32Array };

/** Undefined where the text as a reader sees it is how it is typed. */
export function cleaned(text: string, marks: Int32Array): Cleaned | undefined {
  const parts: string[] = [];
  const omitted: number[] = [];
  let past = 0;
  for (const at of marks) {
    const code = text.charCodeAt(at);
    const sort = ODD[code];
    if (sort === 0) continue;
    parts.push(text.slice(past, at));
    if (sort === WIDE) parts.push(String.fromCharCode(code - 0xfee0));
    else omitted.push(at - omitted.length);
    past = at + 1;
  }
  if (past === 0) return undefined;
  parts.push(text.slice(past));
  return { text: parts.join(""), omitted: Int32Array.from(omitted) };
}

/** Where unit `unit` of the cleaned text stands in the text as it is typed. */
export function placeIn({ omitted }: Cleaned, unit: number): number {
  let [from, to] = [0, omitted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((omitted[middle] ?? 0) <= unit) from = middle + 1;
    else to = middle;
  }
  return unit + from;
}
