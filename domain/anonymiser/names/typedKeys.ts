import { writeRussianKeys } from "./disguises";
import { BESIDE, keySpan, keysAt, LONGEST_KEYS, WITHIN } from "./keys";
import { CYRILLIC } from "./letters";
import type { NameHit } from "./nameHit";
import type { TextReader } from "./textReader";
import { hitOf } from "./weigh";
import type { WordFacts } from "./wordFacts";

/** Was it typed on the other keyboard: a word that no English one is, or a key that is no letter in the midst of it or before it? */
export function isTypedLatin(reader: TextReader, w: number): boolean {
  const touch = keysAt(reader.words, w);
  return touch === WITHIN || (touch === BESIDE && !reader.factsOf(w).isKnown);
}

/** "[kt," for «хлеб»: what stands between spaces, with and without the marks around it. */
export function findTyped(reader: TextReader, w: number, hits: NameHit[]): void {
  const { source, starts, ends } = reader.words;
  const span = keySpan(reader.words, w);
  if (!span) return;
  const { from, begin, end, last, lastEnd } = span;
  for (let left = begin; left <= from; left += 1)
    for (let right = end; right >= lastEnd; right -= 1) {
      if (right - left < 3) continue;
      writeRussianKeys(source, left, right, keys);
      const { candidates } = reader.finder.factsOfMade(keys, 0, right - left, CYRILLIC);
      if (candidates.length === 0) continue;
      const whole = candidates.filter(({ rule }) => rule === "exact" || rule === "case");
      if (whole.length === 0) continue;
      reader.pieces.push({ first: w, last, ids: whole.map(({ word }) => word) });
      const [start, stop] = [(starts[w] ?? 0) - (from - left), (ends[last] ?? 0) + (right - lastEnd)];
      for (const { word } of whole)
        for (const use of reader.usesOf(word)) {
          const hit = hitOf(reader, use, { word, rule: "layout", from: 0, to: 0 }, TYPED, w, last);
          if (hit) hits.push(hit.role === "anchor" ? hit : { ...hit, start, end: stop });
        }
      return;
    }
}

const keys = new Uint16Array(LONGEST_KEYS);
const TYPED: WordFacts = { isKnown: false, isName: false, candidates: [] };
