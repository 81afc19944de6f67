import { IS_CAPITAL, KIND } from "./letters";
import type { NameHit } from "./nameHit";
import { sourceSpan, type Words } from "./words";

/**
 * Random ids, hashes and keys hold every short name sooner or later, in disguise above all. In them a name counts that
 * stands there letter by letter and is long enough to be no accident.
 */
export function isByChance(words: Words, { rule, name, first, last, start, end }: NameHit): boolean {
  if (first !== last) return rule === "leet" && hasHash(words, first, last);
  const [from, to] = [words.starts[first] ?? 0, words.ends[first] ?? 0];
  if (!isAscii(words, from, to)) return false;
  const isWhole = start === from && end === to;
  const isDirect = rule === "exact" || rule === "case";
  if (isDirect && (isWhole || name.size >= TELLING)) return false;
  if (isHash(words, from, to)) return true;
  const isLong = end - start >= TELLING && rule !== "inside" && rule !== "typo";
  return !isLong && !isWhole && isScrambled(words, from, to);
}

function hasHash(words: Words, first: number, last: number): boolean {
  for (let w = first; w <= last; w += 1)
    if (isHash(words, words.starts[w] ?? 0, words.ends[w] ?? 0)) return true;
  return false;
}

/** As many letters in a row are no accident. */
const TELLING = 5;

const isAscii = ({ source, at }: Words, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (source.charCodeAt(at[i] ?? 0) > 0x7f) return false;
  return true;
};

const HEX = /^(?=[a-f]*\d)(?:[0-9a-f]{6,}|[0-9A-F]{6,})$/;
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const UUID_LENGTH = 36;

/** "6a464a9", and the letters of a UUID. */
function isHash(words: Words, from: number, to: number): boolean {
  const [start, end] = sourceSpan(words, from, to);
  if (HEX.test(words.source.slice(start, end))) return true;
  return UUID.test(words.source.slice(Math.max(0, end - UUID_LENGTH), start + UUID_LENGTH));
}

const LOWER = 1;
const UPPER = 2;
const NUMBER = 3;

/** Small letters, capitals and digits change places as chance has it; one capital may begin a row of small letters. */
function isScrambled({ source, at, units }: Words, from: number, to: number): boolean {
  let [changes, digits, before] = [0, 0, 0];
  for (let i = from; i < to; i += 1) {
    const isDigit = KIND[units[i] ?? 0] === KIND[0x30];
    const sort = isDigit ? NUMBER : IS_CAPITAL[source.charCodeAt(at[i] ?? 0)] === 1 ? UPPER : LOWER;
    if (isDigit) digits += 1;
    if (before !== 0 && sort !== before && !(before === UPPER && sort === LOWER)) changes += 1;
    before = sort;
  }
  return digits > 0 && changes >= 3 && changes * 4 >= to - from - 1;
}
