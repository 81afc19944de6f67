/**
 * A text made from another one, with the way back: unit i came from source[at[i], ends[i]), in UTF-16 offsets.
 * Never longer than its source.
 */
export type Mapped = { readonly text: string; readonly at: Uint32Array; readonly ends: Uint32Array };

/** Where a unit of a text stands in its source. */
export type PlaceOf = (unit: number) => number;
const itself: PlaceOf = (unit) => unit;

export function identity(text: string, placeOf = itself): Mapped {
  const at = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const place = placeOf(i);
    at[i] = place;
    ends[i] = place + 1;
  }
  return { text, at, ends };
}

/**
 * Replaces the matches of a global pattern; all units of a replacement point at its whole match.
 * @param replacementOf undefined leaves the match as it is; a replacement longer than its match is refused
 * @returns the same object when nothing changed
 */
export function rewrite(
  mapped: Mapped,
  pattern: RegExp,
  replacementOf: (match: RegExpMatchArray) => string | undefined,
): Mapped {
  let out: Rebuilt | undefined;
  for (const match of mapped.text.matchAll(pattern)) {
    const replacement = replacementOf(match);
    if (replacement === undefined || replacement === match[0]) continue;
    out ??= new Rebuilt(mapped);
    out.replace(match.index ?? 0, (match.index ?? 0) + match[0].length, replacement);
  }
  return out?.done() ?? mapped;
}

/** So few units are sooner copied one by one than as a piece of memory. */
const FEW = 64;

/** Collects replacements from left to right. */
export class Rebuilt {
  private readonly parts: string[] = [];
  private readonly at: Uint32Array;
  private readonly ends: Uint32Array;
  private length = 0;
  private last = 0;

  constructor(private readonly from: Mapped) {
    this.at = new Uint32Array(from.text.length);
    this.ends = new Uint32Array(from.text.length);
  }

  /** @param replacement at most as long as what it replaces: a text that grows when read is no text */
  replace(start: number, end: number, replacement: string): void {
    if (replacement.length > end - start) return;
    this.keep(start);
    const [at, ends] = [this.from.at[start] ?? 0, this.from.ends[end - 1] ?? 0];
    this.at.fill(at, this.length, this.length + replacement.length);
    this.ends.fill(ends, this.length, this.length + replacement.length);
    this.parts.push(replacement);
    this.length += replacement.length;
    this.last = end;
  }

  done(): Mapped {
    this.keep(this.from.text.length);
    return {
      text: this.parts.join(""),
      at: this.at.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }

  private keep(end: number): void {
    if (end <= this.last) return;
    const { text, at, ends } = this.from;
    this.parts.push(text.slice(this.last, end));
    if (end - this.last > FEW) {
      this.at.set(at.subarray(this.last, end), this.length);
      this.ends.set(ends.subarray(this.last, end), this.length);
      this.length += end - this.last;
    } else
      for (let i = this.last; i < end; i += 1) {
        this.at[this.length] = at[i] ?? 0;
        this.ends[this.length] = ends[i] ?? 0;
        this.length += 1;
      }
    this.last = end;
  }
}

/** How much of the text around a change belongs to its view: enough for a name of several words and its label. */
const AROUND = 80;
const TO_SPACE = 40;
/** A view that would hold more than this share of the text is the whole text. */
const MOST = 0.6;

/**
 * The neighbourhoods of some places of a text, in order, set apart by line breaks, so that nobody maps the rest of it.
 * @param placeOf where the text was made from another one
 */
export function windowsIn(text: string, places: Iterable<number>, placeOf = itself): Mapped {
  const windows = windowsOf(text, places);
  const total = sizeOf(windows);
  if (total > text.length * MOST) return identity(text, placeOf);
  const at = new Uint32Array(total);
  const ends = new Uint32Array(total);
  let length = 0;
  for (const [from, to] of windows) {
    for (let i = from; i < to; i += 1) {
      const place = placeOf(i);
      at[length] = place;
      ends[length] = place + 1;
      length += 1;
    }
    const edge = placeOf(to - 1) + 1;
    at[length] = edge;
    ends[length] = edge;
    length += 1;
  }
  return { text: textOf(text, windows), at, ends };
}

const sizeOf = (windows: readonly (readonly [number, number])[]): number =>
  windows.reduce((sum, [from, to]) => sum + to - from + 1, 0);

const textOf = (text: string, windows: readonly (readonly [number, number])[]): string =>
  windows.map(([from, to]) => `${text.slice(from, to)}\n`).join("");

/** Only what was changed and its neighbourhood, so that one entity in a long text does not double the work. */
export function changedOnly(mapped: Mapped): Mapped {
  const windows = windowsOf(mapped.text, changesOf(mapped));
  const total = sizeOf(windows);
  if (total > mapped.text.length * MOST) return mapped;
  const at = new Uint32Array(total);
  const ends = new Uint32Array(total);
  let length = 0;
  for (const [from, to] of windows) {
    at.set(mapped.at.subarray(from, to), length);
    ends.set(mapped.ends.subarray(from, to), length);
    length += to - from;
    const edge = mapped.ends[to - 1] ?? 0;
    at[length] = edge;
    ends[length] = edge;
    length += 1;
  }
  return { text: textOf(mapped.text, windows), at, ends };
}

function* changesOf({ text, at, ends }: Mapped): Generator<number> {
  for (let i = 0; i < text.length; i += 1)
    if ((ends[i] ?? 0) - (at[i] ?? 0) !== 1 || (i > 0 && at[i] !== ends[i - 1])) yield i;
}

function windowsOf(text: string, places: Iterable<number>): [number, number][] {
  const windows: [number, number][] = [];
  const add = (first: number, last: number) => {
    const start = Math.max(windows.at(-1)?.[1] ?? 0, outwards(text, first, -1));
    windows.push([start, outwards(text, last + 1, 1)]);
  };
  let [first, last] = [-1, -1];
  for (const place of places) {
    if (first >= 0 && place - last > 2 * (AROUND + TO_SPACE)) {
      add(first, last);
      first = place;
    }
    if (first < 0) first = place;
    last = place;
  }
  if (first >= 0) add(first, last);
  return windows;
}

function outwards(text: string, from: number, step: -1 | 1): number {
  let at = Math.max(0, Math.min(text.length, from + step * AROUND));
  const isSpace = (i: number) => text.charCodeAt(i) <= 0x20;
  for (let i = 0; i < TO_SPACE && at > 0 && at < text.length; i += 1) {
    if (isSpace(step < 0 ? at - 1 : at)) break;
    at += step;
  }
  return at;
}
