import { CYRILLIC, DIGIT, GAP, IS_CAPITAL, KIND, LATIN, LETTER, lettersOf, NOTHING, RARE } from "./letters";

/**
 * A text as words. Unit `i` of `units` was read at source[at[i]], and `at[length]` is the end of the source. Word `w`
 * is units[starts[w], ends[w]); `kinds[w]` joins the kinds of its letters, and `hashes[w]` tells words apart quickly.
 */
export type Words = {
  readonly source: string;
  readonly units: Uint16Array;
  readonly at: Int32Array;
  readonly length: number;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  readonly hashes: Int32Array;
  /** 1 where a capital or a digit may begin a part within the word. */
  readonly humps: Uint8Array;
};

const IS_APOSTROPHE = new Uint8Array(0x1_0000);
for (const unit of [0x27, 0x60, 0xb4, 0x2b9, 0x2ba, 0x2bc, 0x2018, 0x2019, 0x2032]) IS_APOSTROPHE[unit] = 1;
const BREVE = 0x306;
const SHORT_I = 0x439;
const I = 0x438;
const CARON = 0x30c;

/** What one character unfolds to may need more room than the text itself. */
const SPARE = 64;
type Room = Pick<Words, "units" | "at" | "starts" | "ends" | "kinds" | "hashes" | "humps">;

function roomFor(length: number): Room {
  const size = length + SPARE;
  const most = (size >> 1) + 2;
  return {
    units: new Uint16Array(size),
    at: new Int32Array(size + 1),
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    kinds: new Uint8Array(most),
    hashes: new Int32Array(most),
    humps: new Uint8Array(most),
  };
}

/** Room for the last text is kept for the next one: clean memory costs as much as reading does. */
let kept = roomFor(1 << 14);
const MOST_KEPT = 1 << 20;

function roomOf(length: number): Room {
  if (length + SPARE <= kept.units.length) return kept;
  const room = roomFor(length);
  if (length <= MOST_KEPT) kept = room;
  return room;
}

/**
 * The words are good until the next text is read.
 * One pass over the text, no regular expression, so that its time is bounded by its length.
 * @param room where the words are written
 */
export function readWords(source: string, room = roomOf(source.length)): Words {
  const { units, at, starts, ends, hashes, humps } = room;
  const size = source.length + SPARE;
  let [length, count, kinds, hash, start, hump] = [0, 0, 0, 0, 0, 0];
  const end = source.length;
  for (let i = 0; i < end; i += 1) {
    const unit = source.charCodeAt(i);
    const kind = KIND[unit] ?? GAP;
    if (kind === NOTHING) {
      if (kinds !== 0 && unit >= 0x300 && unit < 0x370) {
        const composed = withMark(units[length - 1] ?? 0, unit);
        if (composed !== 0) hash = Math.imul(hash ^ composed, 0x01000193);
        if (composed !== 0) units[length - 1] = composed;
      }
      continue;
    }
    if (kind === RARE) {
      const step = unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
      const letters = lettersOf(source.slice(i, i + step));
      // What one character unfolds to ends where the room ends: such a text is no text.
      for (let j = 0; j < letters.length && length < size - (end - i); j += 1) {
        const letter = letters.charCodeAt(j);
        const sort = (KIND[letter] ?? GAP) & (CYRILLIC | LATIN | DIGIT);
        if (sort === GAP) continue;
        if (kinds === 0) [start, hash, hump] = [length, SEED, 0];
        if (length > start) hump |= IS_CAPITAL[unit] ?? 0;
        kinds |= sort;
        hash = Math.imul(hash ^ letter, 0x01000193) ^ (hash >>> 15);
        units[length] = letter;
        at[length] = i;
        length += 1;
      }
      i += step - 1;
      continue;
    }
    if (kind !== GAP) {
      const letter = LETTER[unit] ?? unit;
      if (kinds === 0) {
        start = length;
        hash = SEED;
        hump = 0;
      } else hump |= IS_CAPITAL[unit] ?? 0;
      kinds |= kind;
      hash = Math.imul(hash ^ letter, 0x01000193) ^ (hash >>> 15);
      units[length] = letter;
      at[length] = i;
      length += 1;
      continue;
    }
    // An apostrophe between two letters is part of the word and no letter: "O'Reilly", "Bosch'а", "oktyabr'skij".
    if (kinds !== 0 && IS_APOSTROPHE[unit] === 1 && isLetterAt(source, i + 1)) continue;
    if (
      kinds !== 0 &&
      (unit === AT || unit === DOLLAR) &&
      isLetterAt(source, i + 1) &&
      !isMailbox(source, i + 1)
    ) {
      // "ром@шка": no mailbox, so it stands for a letter, as a digit would.
      kinds |= DIGIT;
      hash = Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
      units[length] = unit;
      at[length] = i;
      length += 1;
      continue;
    }
    if (kinds !== 0) {
      starts[count] = start;
      ends[count] = length;
      room.kinds[count] = kinds;
      hashes[count] = hash;
      humps[count] = hump | ((kinds & DIGIT) !== 0 && kinds !== DIGIT ? 1 : 0);
      count += 1;
      kinds = 0;
    }
    units[length] = unit;
    at[length] = i;
    length += 1;
  }
  if (kinds !== 0) {
    starts[count] = start;
    ends[count] = length;
    room.kinds[count] = kinds;
    hashes[count] = hash;
    humps[count] = hump | ((kinds & DIGIT) !== 0 && kinds !== DIGIT ? 1 : 0);
    count += 1;
  }
  // Behind the last word stands nothing, whatever was read here before.
  at[length] = end;
  units[length] = 0;
  starts[count] = 0;
  ends[count] = 0;
  return { source, ...room, length, count };
}

const SEED = 0x1234567;
const AT = 0x40;
const DOLLAR = 0x24;
const DOT = 0x2e;

/** Does a host follow, as in "info@client.ru"? */
function isMailbox(source: string, from: number): boolean {
  for (let at = from; at < source.length && at < from + 64; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === DOT) return isLetterAt(source, at + 1) && isLetterAt(source, at + 2);
    if ((KIND[unit] ?? GAP) === GAP && unit !== 0x2d && unit !== 0x5f) return false;
  }
  return false;
}

/** The letter that a letter and a mark make, where the mark makes another one: й, č, š, ž. Other accents vanish. */
function withMark(letter: number, mark: number): number {
  if (mark === BREVE) return letter === I ? SHORT_I : 0;
  if (mark !== CARON) return 0;
  const composed = String.fromCharCode(letter, mark).normalize("NFC");
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

const isLetterAt = (source: string, at: number): boolean =>
  ((KIND[source.charCodeAt(at)] ?? GAP) & (CYRILLIC | LATIN)) !== 0;

/** Longer values than this are cut: nobody names a client in more. */
const MAX_VALUE = 400;
const valueRoom = roomFor(MAX_VALUE);

/** A dossier's value as words of folded letters. */
export function wordsOf(value: string): string[] {
  const words = readWords(value.slice(0, MAX_VALUE), valueRoom);
  return Array.from({ length: words.count }, (_, w) =>
    lettersAt(words, words.starts[w] ?? 0, words.ends[w] ?? 0),
  );
}

export const lettersAt = ({ units }: Words, start: number, end: number): string => textOf(units, start, end);

export function textOf(units: Uint16Array, start = 0, end = units.length): string {
  let text = "";
  for (let i = start; i < end; i += 1) text += String.fromCharCode(units[i] ?? 0);
  return text;
}

/** The place in the source of units [start, end). What vanished behind the last letter stays outside. */
export function sourceSpan({ at, source }: Words, start: number, end: number): [number, number] {
  const last = at[end - 1] ?? 0;
  const wide = source.charCodeAt(last);
  return [at[start] ?? 0, last + (wide >= 0xd800 && wide < 0xdc00 ? 2 : 1)];
}
