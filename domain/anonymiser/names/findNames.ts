import { APART } from "./gaps";
import { findJoined } from "./joinedWords";
import { LATIN } from "./letters";
import type { NameHit } from "./nameHit";
import type { TextReader } from "./textReader";
import { findTyped, isTypedLatin } from "./typedKeys";
import { weigh } from "./weigh";
import { findParts } from "./wordParts";

/** Whatever of one text may be a name of one index. */
export function findNames(reader: TextReader): NameHit[] {
  const { count, kinds, humps } = reader.words;
  const hits: NameHit[] = [];
  for (let w = 0; w < count; w += 1)
    if (((kinds[w] ?? 0) & LATIN) !== 0 && isTypedLatin(reader, w)) findTyped(reader, w, hits);
  for (let w = 0; w < count; w += 1) {
    const facts = reader.factsOf(w);
    if (facts.candidates.length > 0)
      for (const candidate of facts.candidates) weigh(reader, candidate, facts, w, w, hits);
    if (humps[w] === 1 && !facts.isKnown) findParts(reader, w, hits);
    if (reader.gaps[w] !== APART) findJoined(reader, w, hits);
  }
  return hits;
}
