import { kindAt, LETTER, LOOK, WORD } from "./letters";

/** Hashes of words and of their heads are kept in so many places. */
export const HASHES = 1 << 18;
/** A head is the first letters of a word: as many as no ending changes. */
const SHORTEST_HEAD = 3;
export const LONGEST_HEAD = 6;

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
  for (let at = 0; at < text.length; at += 1) {
    if (WORD[text.charCodeAt(at)] !== 1) continue;
    let [end, hash, isKnown] = [at, 0, false];
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (WORD[code] !== 1) break;
      hash = step(hash, LOOK[code] ?? 0);
      const length = end - at + 1;
      if (length >= SHORTEST_HEAD && length <= LONGEST_HEAD && heads[hash & (HASHES - 1)] === 1)
        isKnown = true;
    }
    if (isKnown) visitHead(at, letterEnd(text, at, end));
    else if (text.charCodeAt(at) < 0x5b) visitLatin(at, letterEnd(text, at, end));
    if (end - at >= 3 && words[hash & (HASHES - 1)] === 1) visitWord(at, end);
    at = end;
  }
}

function letterEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindAt(text, at) === LETTER) at += 1;
  return at;
}
