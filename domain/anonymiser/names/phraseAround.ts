import { writeRussianKeys } from "./disguises";
import { JOINED } from "./gaps";
import { isOrdinalEnding } from "./legal";
import { DIGIT } from "./letters";
import type { Use } from "./name";
import type { NameHit } from "./nameHit";
import type { TextReader } from "./textReader";
import { isSlipOf } from "./typo";
import type { WordFacts, WordRule } from "./wordFacts";
import { lettersAt } from "./words";

/** A name of several words around its word [first, last], in order or, of two words, the other way round. */
export const phraseAround = (
  reader: TextReader,
  use: Use,
  rule: WordRule,
  facts: WordFacts,
  first: number,
  last: number,
): NameHit | undefined =>
  phrase(reader, use, rule, facts, first, last) ?? reversed(reader, use, rule, facts, first, last);

/** The other words of the name around its rarest one, in order. */
function phrase(
  reader: TextReader,
  use: Use,
  rule: WordRule,
  facts: WordFacts,
  first: number,
  last: number,
): NameHit | undefined {
  const { name, place } = use;
  let [from, to] = [first, last];
  for (let at = place - 1; at >= 0; at -= 1) {
    const left = isEndingOfOrdinal(reader, from - 1) ? from - 2 : from - 1;
    const before = wordEndingAt(reader, left, name.words[at] ?? -1);
    if (before < 0 || !isCloseTo(reader, left, from)) return undefined;
    from = before;
  }
  for (let at = place + 1; at < name.words.length; at += 1) {
    const right = isEndingOfOrdinal(reader, to + 1) ? to + 2 : to + 1;
    const behind = wordStartingAt(reader, right, name.words[at] ?? -1);
    if (behind < 0 || !isCloseTo(reader, to, right)) return undefined;
    to = behind;
  }
  const { starts, ends } = reader.words;
  return {
    name,
    role: "anchor",
    rule,
    isKnown: facts.isKnown,
    isName: facts.isName,
    first: from,
    last: to,
    start: starts[from] ?? 0,
    end: ends[to] ?? 0,
  };
}

/** «Аист Белый»: a name of two words the other way round, told of the own client only. */
function reversed(
  reader: TextReader,
  use: Use,
  rule: WordRule,
  facts: WordFacts,
  first: number,
  last: number,
): NameHit | undefined {
  const { words } = use.name;
  if (
    !reader.finder.index.isDeep ||
    words.length !== 2 ||
    words.some((id) => (reader.finder.index.words[id]?.letters.length ?? 0) < 3)
  )
    return undefined;
  const swapped = { ...use, place: 1 - use.place, name: { ...use.name, words: words.toReversed() } };
  return phrase(reader, swapped, rule, facts, first, last);
}

function wordEndingAt(reader: TextReader, w: number, id: number): number {
  if (reader.isFormOf(w, id) || isSlip(reader, w, id) || isTypedShort(reader, w, id)) return w;
  for (const piece of reader.pieces) if (piece.last === w && piece.ids.includes(id)) return piece.first;
  for (let from = w - 1; from >= 0 && from > w - 4 && reader.isJoint(from); from -= 1)
    if (isJoinedForm(reader, from, w, id)) return from;
  return -1;
}

function wordStartingAt(reader: TextReader, w: number, id: number): number {
  if (reader.isFormOf(w, id) || isSlip(reader, w, id) || isTypedShort(reader, w, id)) return w;
  for (const piece of reader.pieces) if (piece.first === w && piece.ids.includes(id)) return piece.last;
  for (let to = w + 1; to < reader.words.count && to < w + 4 && reader.isJoint(to - 1); to += 1)
    if (isJoinedForm(reader, w, to, id)) return to;
  return -1;
}

/** "b" for «и»: too short to be read otherwise alone. */
function isTypedShort(reader: TextReader, w: number, id: number): boolean {
  const letters = reader.finder.index.words[id]?.letters ?? "";
  if (letters.length > 2 || w < 0 || w >= reader.words.count) return false;
  const { source, at, starts, ends } = reader.words;
  const from = at[starts[w] ?? 0] ?? 0;
  if ((ends[w] ?? 0) - (starts[w] ?? 0) !== letters.length) return false;
  writeRussianKeys(source, from, from + letters.length, keys);
  return [...letters].every((letter, place) => letter.charCodeAt(0) === keys[place]);
}

/** Beside a word of a name that is there, a misspelled one counts even where it is a word of the language. */
function isSlip(reader: TextReader, w: number, id: number): boolean {
  const { index } = reader.finder;
  const word = index.words[id];
  if (!index.isDeep || !word || word.letters.length < 3 || w < 0 || w >= reader.words.count) return false;
  const letters = lettersAt(reader.words, reader.words.starts[w] ?? 0, reader.words.ends[w] ?? 0);
  // "Сев. Верфь": the beginning of a word with a point behind it.
  const isShortened = reader.words.units[reader.words.ends[w] ?? 0] === 0x2e && letters.length > 1;
  if (isShortened && word.letters.startsWith(letters)) return true;
  if (Math.abs(letters.length - word.letters.length) > 4) return false;
  for (const { letters: stem, endings } of index.stemsOf(id))
    if (isSlipOf(letters, stem, endings.letters)) return true;
  return false;
}

/** A few characters apart, in one paragraph. */
function isCloseTo(reader: TextReader, w: number, next: number): boolean {
  const [from, to] = [reader.words.ends[w] ?? 0, reader.words.starts[next] ?? 0];
  if (to - from > 5) return false;
  let lines = 0;
  for (let i = from; i < to; i += 1) {
    const unit = reader.words.units[i];
    if (unit === 0x0a) lines += 1;
    // ";rehfdkm": the key of a letter ends nothing.
    const isKey = unit === 0x3b && i > from && i + 1 === to;
    if (lines > 1 || (unit === 0x3b && !isKey) || unit === 0x21 || unit === 0x3f) return false;
  }
  return true;
}

/** The «й» of «13-й». */
function isEndingOfOrdinal(reader: TextReader, w: number): boolean {
  const { starts, ends, kinds } = reader.words;
  if (w < 1 || reader.gaps[w - 1] !== JOINED || kinds[w - 1] !== DIGIT) return false;
  const [start, end] = [starts[w] ?? 0, ends[w] ?? 0];
  return end - start < 4 && isOrdinalEnding(lettersAt(reader.words, start, end));
}

function isJoinedForm(reader: TextReader, first: number, last: number, id: number): boolean {
  return reader.lookJoined(first, last)?.candidates.some(({ word }) => word === id) ?? false;
}

/** A word too short to be read otherwise alone has two. */
const keys = new Uint16Array(2);
