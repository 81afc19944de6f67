type Span = { readonly start: number; readonly end: number };

/** So many words on either side belong to a place: enough to tell two mentions apart, few enough to outlive an edit. */
const NEIGHBOURS = 2;
/** Words further off than this are not looked for, so that a text without spaces costs no more than another. */
const REACH = 200;

/**
 * A place in a text, by what stands there and not by its offset: the found text between the two words before and after
 * it, all folded, such as "сайт для [ромашки] до пятницы". The same words elsewhere are the same place; a reworded
 * neighbourhood is another, and is asked about again.
 */
export function placeOf(text: string, { start, end }: Span): string {
  const before = wordsOf(text.slice(Math.max(0, start - REACH), start)).slice(-NEIGHBOURS);
  const after = wordsOf(text.slice(end, end + REACH)).slice(0, NEIGHBOURS);
  return [...before, `[${foldFound(text.slice(start, end)).slice(0, REACH)}]`, ...after].join(" ");
}

/** A name that a line break or another letter case splits is the same name. */
export const foldFound = (found: string): string => fold(found).replace(/\s+/g, " ").trim();

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const fold = (text: string): string =>
  text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase().replaceAll("ё", "е");

/** Soft hyphens, joiners and marks of direction: they change nothing that a reader sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
