/** What a folded unit is: words end where the kind changes, so "Esri2024" names Esri and "X50" is not X5. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

/**
 * A text as the matcher sees it, with the way back: unit `i` of `codes` came from source[starts[i], ends[i]),
 * in UTF-16 offsets, and `kinds[i]` is OTHER, LETTER or DIGIT. Only the first `length` units count.
 */
export type Folded = {
  readonly length: number;
  readonly codes: Uint16Array;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/**
 * Makes spellings equal that a reader takes for the same: NFKC, letter case, ё = е; zero-width characters,
 * soft hyphens and stray accents vanish; every run of spaces, hyphens, quotes, brackets, commas,
 * underscores, № and Markdown marks becomes one space, and so does a point or an apostrophe that joins no two
 * letters or digits. One pass over the text.
 */
export const fold = (source: string): Folded => foldInto(new Output(source.length + 1), source);

/** A dossier's value as `fold` would find it in a text. */
export function foldValue(value: string): string {
  const { codes, length } = foldInto(scratch.reset(), value.slice(0, MAX_VALUE));
  return String.fromCharCode(...codes.subarray(0, length));
}

/** Longer values than this are cut: nobody names a client in more. */
const MAX_VALUE = 400;

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const POINT = 0x2e;
const DROPPED = 0;
const SLOW = 0xffff;

const SEPARATORS = /^[\s\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}\0"`\u00B4,_*~\u00B7\u2022\u2043\u2212\u2033№]$/u;
/** Soft hyphen, zero-width and direction marks, fillers, and accents that compose with nothing. */
const INVISIBLE = /^[\p{Cf}\p{Mn}\p{Me}\u115F\u1160\u3164\uFFA0]$/u;
const APOSTROPHES = /^['\u2018\u2019\u02BC\u2032]$/u;
const MARK = /^\p{M}$/u;

/** Code → its folded unit; SLOW where it makes none or several. Four times as fast as asking Unicode. */
const TABLE_SIZE = 0x2200;
const UNITS = new Uint16Array(TABLE_SIZE).fill(SLOW);
const KINDS = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code += 1) {
  const char = String.fromCharCode(code);
  const folded = foldChar(char);
  KINDS[code] = kindOf(char);
  if (folded.length <= 1) UNITS[code] = folded === "" ? DROPPED : folded.charCodeAt(0);
}

/** NFKC first, so that full-width letters and ligatures are what they look like; then case, then ё. */
function foldChar(char: string): string {
  if (APOSTROPHES.test(char)) return "'";
  if (INVISIBLE.test(char)) return "";
  if (SEPARATORS.test(char)) return " ";
  const plain = char.normalize("NFKC");
  if (plain !== char) return Array.from(plain, foldChar).join("");
  const lower = char.toLowerCase().toUpperCase().toLowerCase();
  return lower
    .replace(/\p{Mn}/gu, "")
    .replaceAll("ё", "е")
    .replaceAll("ς", "σ");
}

function kindOf(char: string): number {
  if (/^\p{L}$/u.test(char)) return LETTER;
  return /^\p{Nd}$/u.test(char) ? DIGIT : OTHER;
}

const isMark = (code: number): boolean =>
  code >= 0x300 && (code < 0x370 || (code >= 0x483 && MARK.test(String.fromCharCode(code))));

function foldInto(out: Output, source: string): Output {
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    const unit = code < TABLE_SIZE && !isMark(source.charCodeAt(at + 1)) ? (UNITS[code] ?? SLOW) : SLOW;
    if (unit === SLOW) at = foldCluster(source, at, out);
    else {
      out.put(unit, KINDS[unit] ?? OTHER, at, at + 1);
      at += 1;
    }
  }
  return out;
}

/** Folds one character together with its combining marks. Returns the offset behind them. */
function foldCluster(source: string, at: number, out: Output): number {
  let end = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < source.length && isMark(source.charCodeAt(end))) end += 1;
  for (const char of source.slice(at, end).normalize("NFKC"))
    for (const part of foldChar(char)) {
      const kind = kindOf(part);
      for (let i = 0; i < part.length; i += 1) out.put(part.charCodeAt(i), kind, at, end);
    }
  return end;
}

/** Collects units; holds a gap back until it is known what follows it. */
class Output implements Folded {
  length = 0;
  codes: Uint16Array;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  private gap = 0;
  private gapStart = 0;
  private gapEnd = 0;

  constructor(size: number) {
    this.codes = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  reset(): this {
    this.length = 0;
    this.gap = 0;
    return this;
  }

  put(code: number, kind: number, start: number, end: number): void {
    if (code === DROPPED) return;
    if (code === SPACE || code === POINT || code === APOSTROPHE) {
      if (this.gap === 0) this.gapStart = start;
      this.gap = this.gap === 0 ? code : SPACE;
      this.gapEnd = end;
      return;
    }
    if (this.gap !== 0 && this.length > 0) this.push(this.joint(kind), OTHER, this.gapStart, this.gapEnd);
    this.gap = 0;
    this.push(code, kind, start, end);
  }

  /** A point or an apostrophe counts only between two letters or digits: "client.ru", "O'Reilly". */
  private joint(next: number): number {
    return next !== OTHER && this.kinds[this.length - 1] !== OTHER ? this.gap : SPACE;
  }

  private push(code: number, kind: number, start: number, end: number): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.kinds[this.length] = kind;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  /** Rare: only NFKC makes a text longer, e.g. "№" or a ligature. */
  private grow(): void {
    const larger = new Output(this.codes.length * 2);
    larger.codes.set(this.codes);
    larger.kinds.set(this.kinds);
    larger.starts.set(this.starts);
    larger.ends.set(this.ends);
    Object.assign(this, {
      codes: larger.codes,
      kinds: larger.kinds,
      starts: larger.starts,
      ends: larger.ends,
    });
  }
}

/** Hundreds of thousands of values are folded when dossiers are compiled; one buffer serves them all. */
const scratch = new Output(MAX_VALUE + 1);
