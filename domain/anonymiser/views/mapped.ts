/**
 * A text made from another one, with the way back by pieces: piece i is units [starts[i], starts[i + 1]) of `text`, which
 * are source[at[i], …) unit by unit where ends[i] is `AS_TYPED`, and else stand for source[at[i], ends[i]) together. By
 * pieces, as most of a text is as it was typed, and a map of every unit costs more than the reading.
 * Never longer than its source; offsets are of UTF-16.
 */
export type Mapped = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly at: readonly number[];
  readonly ends: readonly number[];
};
const AS_TYPED = -1;

export const identity = (text: string): Mapped => ({ text, starts: [0], at: [0], ends: [AS_TYPED] });

/** A text of which every unit stands for all of source[start, end). */
export const standingFor = (text: string, start: number, end: number): Mapped => ({
  text,
  starts: [0],
  at: [start],
  ends: [end],
});

/** Where units [start, end) stand in the source: whole tags, entities and encoded runs included. */
export const spanOf = (mapped: Mapped, start: number, end: number): [start: number, end: number] => [
  startIn(mapped, pieceAt(mapped, start), start),
  endIn(mapped, pieceAt(mapped, end - 1), end - 1),
];

function pieceAt({ starts }: Mapped, unit: number): number {
  let [from, to] = [0, starts.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= unit) from = middle;
    else to = middle;
  }
  return from;
}

const startIn = ({ starts, at, ends }: Mapped, piece: number, unit: number): number =>
  (at[piece] ?? 0) + (ends[piece] === AS_TYPED ? unit - (starts[piece] ?? 0) : 0);

const endIn = (mapped: Mapped, piece: number, unit: number): number =>
  mapped.ends[piece] === AS_TYPED ? startIn(mapped, piece, unit) + 1 : (mapped.ends[piece] ?? 0);

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

/** Collects what is kept of a text and what is replaced in it, from left to right. */
export class Rebuilt {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly at: number[] = [];
  private readonly ends: number[] = [];
  private length = 0;
  private last = 0;

  constructor(private readonly from: Mapped) {}

  /** @param replacement at most as long as what it replaces: a text that grows when read is no text */
  replace(start: number, end: number, replacement: string): void {
    if (replacement.length > end - start) return;
    this.keep(start);
    const [at, ends] = spanOf(this.from, start, end);
    this.add(replacement, at, ends);
    this.last = end;
  }

  /** The units up to `end` that are left, a line's end behind them. */
  window(start: number, end: number): void {
    this.last = start;
    this.keep(end);
    const [, edge] = spanOf(this.from, start, end);
    this.add("\n", edge, edge);
  }

  /** With the rest of the text behind all replacements. */
  done(): Mapped {
    this.keep(this.from.text.length);
    return this.made();
  }

  made(): Mapped {
    const { starts, at, ends } = this;
    return { text: this.parts.join(""), starts, at, ends };
  }

  private add(text: string, at: number, ends: number): void {
    if (text === "") return;
    this.parts.push(text);
    this.piece(text.length, at, ends);
  }

  private piece(length: number, at: number, ends: number): void {
    this.starts.push(this.length);
    this.at.push(at);
    this.ends.push(ends);
    this.length += length;
  }

  private keep(end: number): void {
    if (end <= this.last) return;
    const { text, starts, ends } = this.from;
    this.parts.push(text.slice(this.last, end));
    for (let piece = pieceAt(this.from, this.last); this.last < end; piece += 1) {
      const to = Math.min(end, starts[piece + 1] ?? end);
      this.piece(to - this.last, startIn(this.from, piece, this.last), ends[piece] ?? 0);
      this.last = to;
    }
  }
}

/** How much of the text around a change belongs to its view: enough for a name of several words and its label. */
const AROUND = 80;
const TO_SPACE = 40;
/** A view that would hold more than this share of the text is the whole text. */
const MOST = 0.6;

/** Only what was changed and its neighbourhood, so that one entity in a long text does not double the work. */
export const changedOnly = (mapped: Mapped): Mapped => windowsIn(mapped, changesOf(mapped));

/** The neighbourhoods of some places of a text, in order, set apart by line breaks, so that nobody maps the rest of it. */
export function windowsIn(mapped: Mapped, places: Iterable<number>): Mapped {
  const windows = windowsOf(mapped.text, places);
  if (sizeOf(windows) > mapped.text.length * MOST) return mapped;
  const out = new Rebuilt(mapped);
  for (const [from, to] of windows) out.window(from, to);
  return out.made();
}

const sizeOf = (windows: readonly (readonly [number, number])[]): number =>
  windows.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** Units that do not stand for one unit of the source, or not for the one behind that of the unit before. */
function* changesOf(mapped: Mapped): Generator<number> {
  const { text, starts, at, ends } = mapped;
  let before = 0;
  for (const [piece, start] of starts.entries()) {
    const to = starts[piece + 1] ?? text.length;
    const [first, end] = [at[piece] ?? 0, ends[piece] ?? 0];
    if (end !== AS_TYPED && end - first !== 1) for (let unit = start; unit < to; unit += 1) yield unit;
    else if (piece > 0 && first !== before) yield start;
    before = endIn(mapped, piece, to - 1);
  }
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
