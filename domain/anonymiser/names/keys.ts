import { isPunctuationKey } from "./disguises";
import type { Words } from "./words";

/** Are there keys that are letters on the other keyboard alone around a word? Within it or before it, or behind it at most. */
export const NOWHERE = 0;
export const BESIDE = 1;
export const WITHIN = 2;

export function keysAt({ source, at, starts, ends }: Words, w: number): number {
  const from = at[starts[w] ?? 0] ?? 0;
  const to = at[(ends[w] ?? 1) - 1] ?? 0;
  const isBeforeKey = isPunctuationKey(source, to + 1);
  if (isBeforeKey && IS_KEY[source.charCodeAt(to + 2)] === 1) return WITHIN;
  if (IS_KEY_BEFORE[source.charCodeAt(from - 1)] === 1) return WITHIN;
  return isBeforeKey || to - from >= (ends[w] ?? 0) - (starts[w] ?? 0) ? BESIDE : NOWHERE;
}

/** What was typed in one go around word `w`: source[begin, end), up to word `last`, whose letters end at `lastEnd`. */
export type KeySpan = {
  readonly from: number;
  readonly begin: number;
  readonly end: number;
  readonly last: number;
  readonly lastEnd: number;
};

export function keySpan({ source, at, starts, ends, count }: Words, w: number): KeySpan | undefined {
  const from = at[starts[w] ?? 0] ?? 0;
  let begin = from;
  while (begin > 0 && from - begin < MOST_BEFORE && isPunctuationKey(source, begin - 1)) begin -= 1;
  if (begin > 0 && /[\p{L}\p{N}]/u.test(source.charAt(begin - 1))) return undefined;
  let end = from;
  while (end - from < LONGEST && (IS_KEY[source.charCodeAt(end)] === 1 || isPunctuationKey(source, end)))
    end += 1;
  let last = w;
  while (last + 1 < count && (at[starts[last + 1] ?? 0] ?? 0) < end) last += 1;
  return { from, begin, end, last, lastEnd: (at[(ends[last] ?? 1) - 1] ?? 0) + 1 };
}

const LONGEST = 64;
const MOST_BEFORE = 3;
/** As many keys as one span holds. */
export const LONGEST_KEYS = MOST_BEFORE + LONGEST;
/** What a word of keys goes on with, and which keys that are no letters may begin one. */
const IS_KEY = signs("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789[];',.`");
const IS_KEY_BEFORE = signs("[;'`{:<,.");

/** Unit → 1 for these signs. */
export function signs(text: string): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const sign of text) table[sign.charCodeAt(0)] = 1;
  return table;
}
