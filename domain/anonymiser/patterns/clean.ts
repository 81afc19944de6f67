/** Invisible characters within a fact, and digits and Latin letters of double width. */
const INVISIBLE =
  "[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff]|[\\u0300-\\u036f]";
const ODD = new RegExp(`${INVISIBLE}|[\uff01-\uff5e]`, "g");
const HAS_ODD = new RegExp(ODD.source);

/**
 * A text as a reader sees it. `omitted` holds, for each character that was left out, how many units stand before it:
 * a few numbers in place of two for every unit, as one accent in a megabyte must not cost a map of it.
 */
export type Cleaned = { readonly text: string; readonly omitted: Int32Array };

/** Undefined where the text as a reader sees it is how it is typed. */
export function cleaned(text: string): Cleaned | undefined {
  if (!HAS_ODD.test(text)) return undefined;
  const parts: string[] = [];
  const omitted: number[] = [];
  let past = 0;
  for (const { index, 0: odd } of text.matchAll(ODD)) {
    const code = odd.charCodeAt(0);
    parts.push(text.slice(past, index));
    if (code >= 0xff01 && code <= 0xff5e) parts.push(String.fromCharCode(code - 0xfee0));
    else omitted.push(index - omitted.length);
    past = index + 1;
  }
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
