type Needle = { readonly word: string; readonly canary: string };
type Index = {
  /** By their first letters. */
  readonly byStart: ReadonlyMap<string, readonly Needle[]>;
  /** Whether any needle begins with letters of this hash. */
  readonly bits: Uint8Array;
  readonly short: readonly Needle[];
};

/** So many letters of a needle lead to it. */
const START = 4;

/**
 * Those of many words that stand in a text, read once: thousands of answers are looked through for a thousand words, and
 * a search for each word would take an hour.
 * @param text and words in small letters
 */
export function findAll(text: string, index: Index, found: Set<string>): void {
  for (const { word, canary } of index.short) if (text.includes(word)) found.add(canary);
  const [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
  let window = [a, b, c].reduce((sum, code) => (Math.imul(sum, 31) + code) | 0, 0);
  for (let at = 0; at + START <= text.length; at += 1) {
    window = (Math.imul(window, 31) + text.charCodeAt(at + START - 1)) | 0;
    if (index.bits[window & MASK] === 1)
      for (const { word, canary } of index.byStart.get(text.slice(at, at + START)) ?? [])
        if (text.startsWith(word, at)) found.add(canary);
    window = (window - Math.imul(text.charCodeAt(at), TOP)) | 0;
  }
}

/** Each canary under every word that gives it away. */
export function indexOf(needles: readonly Needle[]): Index {
  const byStart = new Map<string, Needle[]>();
  const bits = new Uint8Array(MASK + 1);
  const short: Needle[] = [];
  for (const needle of needles) {
    const start = needle.word.slice(0, START);
    if (start.length < START) {
      short.push(needle);
      continue;
    }
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
    bits[hashOf(start) & MASK] = 1;
  }
  return { byStart, bits, short };
}

const MASK = 0xffff;
/** What the first of the letters weighs. */
const TOP = 31 ** (START - 1);

const hashOf = (start: string): number => {
  let hash = 0;
  for (let at = 0; at < start.length; at += 1) hash = (Math.imul(hash, 31) + start.charCodeAt(at)) | 0;
  return hash;
};
