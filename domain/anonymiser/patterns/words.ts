import { kindAt, LETTER, LOOK, WORD } from "./letters";

/** Hashes of words and of their heads are kept in so many places. */
export const HASHES = 1 << 18;
/** A head is the first letters of a word: as many as no ending changes. */
const SHORTEST_HEAD = 3;
const LONGEST_HEAD = 6;

const IS_HEAD = 1;
/** Of the first letters of a longer head: words that begin otherwise are left at once. */
const IS_BEGINNING = 2;

/** @param head a stem, of which the first letters count */
export function addHead(heads: Uint8Array, head: string): void {
  const slot = hashOf(head.slice(0, LONGEST_HEAD));
  heads[slot] = (heads[slot] ?? 0) | IS_HEAD;
  const beginning = hashOf(head.slice(0, SHORTEST_HEAD));
  heads[beginning] = (heads[beginning] ?? 0) | IS_BEGINNING;
}

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);

export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1) hash = step(hash, LOOK[word.charCodeAt(i)] ?? 0);
  return hash & (HASHES - 1);
}

export type WordVisitor = {
  readonly words: Uint8Array;
  readonly heads: Uint8Array;
  readonly visitWord: (start: number, end: number) => void;
  readonly visitHead: (start: number, end: number) => void;
  readonly visitLatin: (start: number, end: number) => void;
};

/** One pass over a text; words whose hash, or whose head's hash, is marked are visited. */
export function visitWords(
  text: string,
  { words, heads, visitWord, visitHead, visitLatin }: WordVisitor,
): void {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    let code = text.charCodeAt(at);
    if (WORD[code] !== 1) continue;
    const isLow = code < BEHIND_CAPITALS;
    let [end, hash, isKnown] = [at, 0, false];
    while (end < at + SHORTEST_HEAD && WORD[code] === 1) {
      hash = step(hash, LOOK[code] ?? 0);
      end += 1;
      code = end < length ? text.charCodeAt(end) : 0;
    }
    const head = end < at + SHORTEST_HEAD ? 0 : (heads[hash & (HASHES - 1)] ?? 0);
    isKnown = (head & IS_HEAD) !== 0;
    for (; WORD[code] === 1; code = end < length ? text.charCodeAt(end) : 0) {
      hash = step(hash, LOOK[code] ?? 0);
      end += 1;
      if (head !== 0 && end - at <= LONGEST_HEAD && ((heads[hash & (HASHES - 1)] ?? 0) & IS_HEAD) !== 0)
        isKnown = true;
    }
    if (isKnown) visitHead(at, letterEnd(text, at, end));
    else if (isLow) visitLatin(at, letterEnd(text, at, end));
    if (end - at >= SHORTEST_WORD && words[hash & (HASHES - 1)] === 1) visitWord(at, end);
    at = end;
  }
}

/** Digits and capital Latin letters stand before it. */
const BEHIND_CAPITALS = 0x5b;
const SHORTEST_WORD = 3;

function letterEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindAt(text, at) === LETTER) at += 1;
  return at;
}
