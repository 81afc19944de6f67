import { DIGIT } from "./letters";
import type { Words } from "./words";

/** What stands between word `w` and the next one: a mark that may join them, or nothing but spaces. */
export const APART = 0;
export const JOINED = 1;
export const SPACED = 2;

/** The gaps behind all the words of a text, read once for all indexes. */
export function gapsOf(words: Words): Uint8Array {
  const { units, starts, ends, kinds, count } = words;
  const gaps = new Uint8Array(count);
  for (let w = 0; w + 1 < count; w += 1) {
    const [from, to] = [ends[w] ?? 0, starts[w + 1] ?? 0];
    if (to - from === 1 && units[from] === SPACE) {
      const isLetters = from - (starts[w] ?? 0) === 1 && (ends[w + 1] ?? 0) - to === 1;
      if (isLetters) gaps[w] = JOINED;
      else gaps[w] = ((kinds[w] ?? 0) | (kinds[w + 1] ?? 0)) === DIGIT ? APART : SPACED;
    } else gaps[w] = gapOf(words, w, from, to);
  }
  return gaps;
}

function gapOf({ units, starts, ends, kinds }: Words, w: number, from: number, to: number): number {
  if (isHyphenation(units, from, to)) return JOINED;
  if (to - from > 5) return APART;
  const areLetters = from - (starts[w] ?? 0) === 1 && (ends[w + 1] ?? 0) - to === 1;
  let marks = areLetters ? 1 : 0;
  for (let i = from; i < to; i += 1) {
    const unit = units[i] ?? 0;
    // Between single letters any sign may stand: "[С][н][е]", "С;н;е".
    if (IS_JOINT[unit] === 1 || (areLetters && to - from < 4 && unit < 0x2100)) marks += 1;
    else if (IS_SPACE[unit] !== 1) return APART;
  }
  if (marks > 0) return !isSentenceGap(units, from, to) || areLetters ? JOINED : APART;
  return ((kinds[w] ?? 0) | (kinds[w + 1] ?? 0)) === DIGIT ? APART : SPACED;
}

const SPACE = 0x20;
const IS_JOINT = new Uint8Array(0x1_0000);
for (const char of "-‐‑‒–—−.·•*_`~\\/|+&¬'’ʹʺʼ′\"=,:") IS_JOINT[char.charCodeAt(0)] = 1;
const IS_HYPHEN = new Uint8Array(0x1_0000);
for (const char of "-‐‑‒–—−¬") IS_HYPHEN[char.charCodeAt(0)] = 1;
export const IS_SPACE = new Uint8Array(0x1_0000);
for (const char of " \n\r\t\u00a0\u2002\u2003\u2009\u202f") IS_SPACE[char.charCodeAt(0)] = 1;

/** A hyphen at the end of a line, and how the next line is set in or quoted. */
function isHyphenation(units: Uint16Array, from: number, to: number): boolean {
  const hyphen = units[from] === SPACE ? from + 1 : from;
  if (to - from > 40 || to - hyphen < 2 || IS_HYPHEN[units[hyphen] ?? 0] !== 1) return false;
  let lines = 0;
  for (let i = hyphen + 1; i < to; i += 1) {
    const unit = units[i] ?? 0;
    if (unit === 0x0a) lines += 1;
    else if (IS_SPACE[unit] !== 1 && unit !== 0x3e && unit !== 0x7c) return false;
  }
  return lines === 1;
}

/** A point, a comma or a colon with a space behind it ends something. */
function isSentenceGap(units: Uint16Array, from: number, to: number): boolean {
  const first = units[from];
  if (first === 0x2c || first === 0x3a) return true;
  if (first === 0x2e) return to - from > 1;
  // A dash between spaces parts words; a hyphen at the end of a line joins them.
  return IS_SPACE[first ?? 0] === 1 && IS_SPACE[units[to - 1] ?? 0] === 1 && to - from > 1;
}
