import { signs } from "./keys";
import type { NameHit } from "./nameHit";
import type { TextReader } from "./textReader";
import { weigh } from "./weigh";
import type { WordRule } from "./wordFacts";

/** Words that belong together: letters set apart, a hyphen at the end of a line, marks within a word. */
export function findJoined(reader: TextReader, w: number, hits: NameHit[]): void {
  if (!reader.isJoint(w)) return;
  if (w > 0 && reader.isLetter(w - 1) && reader.isLetter(w) && reader.isJoint(w - 1) && isLongRun(reader, w))
    return;
  let length = (reader.words.ends[w] ?? 0) - (reader.words.starts[w] ?? 0);
  for (let to = w + 1; to < reader.words.count && to < w + 32 && reader.goesOn(w, to - 1); to += 1) {
    length += (reader.words.ends[to] ?? 0) - (reader.words.starts[to] ?? 0);
    if (length > 40) return;
    if (
      reader.isLetter(to) &&
      to + 1 < reader.words.count &&
      reader.isLetter(to + 1) &&
      reader.isJoint(to) &&
      length < 3
    )
      continue;
    const facts = reader.lookJoined(w, to);
    if (!facts) continue;
    for (const { word, rule, from, to: behind } of facts.candidates) {
      if (rule === "inside" || from > 0 || behind < length) continue;
      if (rule !== "exact" && rule !== "case" && !isOneWord(reader, w, to, rule)) continue;
      // What one of the pieces says by itself, the pieces do not say together.
      if (reader.isFormOf(w, word) || reader.isFormOf(to, word) || (rule === "typo" && reader.isSpaced(w)))
        continue;
      const isWhole = rule === "exact" || rule === "case";
      weigh(reader, { word, rule: isWhole ? "spaced" : rule, from: 0, to: 0 }, facts, w, to, hits);
    }
  }
}

/**
 * Pieces of a word in disguise have little between them: no quotes and signs of a language of machines; and digits
 * stand for letters within a word, not at the seams of a number and a word.
 */
function isOneWord(reader: TextReader, first: number, last: number, rule: WordRule): boolean {
  let areLetters = reader.isLetter(first);
  for (let w = first + 1; w <= last && areLetters; w += 1) areLetters = reader.isLetter(w);
  if (areLetters) return true;
  const { units, starts, ends } = reader.words;
  for (let w = first; w < last; w += 1) {
    const [from, to] = [ends[w] ?? 0, starts[w + 1] ?? 0];
    let hasLine = false;
    for (let i = from; i < to; i += 1) {
      if (IS_MACHINE[units[i] ?? 0] === 1) return false;
      if (units[i] === 0x0a) hasLine = true;
    }
    if (rule === "leet" && !hasLine && !reader.finder.index.isDeep) return false;
  }
  return true;
}

/** In a run of hundreds of single letters nobody reads a name from every place. */
function isLongRun(reader: TextReader, w: number): boolean {
  let from = w;
  while (from > 0 && w - from < LONG_RUN && reader.isLetter(from - 1) && reader.isJoint(from - 1)) from -= 1;
  return w - from >= LONG_RUN;
}

const LONG_RUN = 60;
const IS_MACHINE = signs('"=,:/\\|+&');
