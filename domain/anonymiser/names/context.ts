import { fullFormAtEnd, isAnnouncing, isLegalForm, isTrailingForm } from "./legal";
import { GAP, IS_CAPITAL } from "./letters";
import { lettersAt, sourceSpan, type Words } from "./words";

/** What the surroundings of a name say about it. Words [first, last] of a text. */
export type Context = {
  readonly isCapital: boolean;
  /** One of its words is capitalised: «фабрике Дятел». */
  readonly hasCapital: boolean;
  /** One of its words behind the first is capitalised, which no beginning of a sentence does: «Белый Дятел». */
  readonly isTitled: boolean;
  /** All of its letters are capitals. */
  readonly isUpper: boolean;
  /** Its neighbours are capitals, too, so that its own say nothing. */
  readonly isAmongCapitals: boolean;
  readonly isQuoted: boolean;
  /** A sentence, a line or a heading begins here: everything is capitalised in this place. */
  readonly isFirst: boolean;
  /** A legal form or a word such as «компания», «сайт», "brand" stands beside it. */
  readonly isAnnounced: boolean;
  /** Within a handle, a hashtag, an address or a file's name, where nobody writes ordinary words. */
  readonly isCode: boolean;
};

const OPENING = new Set("«“„\"'‘‚‹”");
const CLOSING = new Set("»”“\"'’‘›");

export function contextOf(words: Words, first: number, last: number): Context {
  const { source } = words;
  const [start] = sourceSpan(words, words.starts[first] ?? 0, words.ends[first] ?? 0);
  const [, end] = sourceSpan(words, words.starts[last] ?? 0, words.ends[last] ?? 0);
  return {
    isCapital: IS_CAPITAL[source.charCodeAt(start)] === 1,
    hasCapital: someCapitalised(words, first, last),
    isTitled: someCapitalised(words, first + 1, last),
    isUpper: isUpper(words, first) && (first === last || isUpper(words, last)),
    isAmongCapitals: isAmongCapitals(words, first, last),
    isQuoted: OPENING.has(source.charAt(start - 1)) && CLOSING.has(source.charAt(end)),
    isFirst: isSentenceStart(source, start),
    isAnnounced: isAnnounced(words, first, last),
    isCode: isCode(source, start, end),
  };
}

/** Has it letters, and are they all capitals? */
export function isUpper(words: Words, word: number): boolean {
  const [start, end] = [words.starts[word] ?? 0, words.ends[word] ?? 0];
  let capitals = 0;
  for (let i = start; i < end; i += 1) {
    const unit = words.source.charCodeAt(words.at[i] ?? 0);
    if (IS_CAPITAL[unit] === 1) capitals += 1;
    else if (/\p{L}/u.test(String.fromCharCode(unit))) return false;
  }
  return capitals > 0;
}

const isCapitalised = (words: Words, word: number): boolean =>
  IS_CAPITAL[words.source.charCodeAt(words.at[words.starts[word] ?? 0] ?? 0)] === 1;

function someCapitalised(words: Words, first: number, last: number): boolean {
  for (let word = first; word <= last; word += 1) if (isCapitalised(words, word)) return true;
  return false;
}

/** In a line of capitals, or between words that are all capitalised as in an English heading. */
function isAmongCapitals(words: Words, first: number, last: number): boolean {
  const near = [first - 1, last + 1].filter(
    (word) => word >= 0 && word < words.count && isNear(words, word, first, last),
  );
  const long = near.filter((word) => (words.ends[word] ?? 0) - (words.starts[word] ?? 0) > 2);
  if (isUpper(words, first)) return long.some((word) => isUpper(words, word));
  const unit = words.units[words.starts[first] ?? 0] ?? 0;
  return unit < 0x250 && long.length > 0 && long.every((word) => isCapitalised(words, word));
}

/** In the same line, a few characters away. */
function isNear(words: Words, word: number, first: number, last: number): boolean {
  const [from, to] =
    word < first
      ? [words.ends[word] ?? 0, words.starts[first] ?? 0]
      : [words.ends[last] ?? 0, words.starts[word] ?? 0];
  if (to - from > 4) return false;
  for (let i = from; i < to; i += 1) if (words.units[i] === 0x0a) return false;
  return true;
}

/** How far back the beginning of a sentence is looked for. */
const REACH = 40;

function isSentenceStart(source: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - REACH; at -= 1) {
    const char = source.charAt(at);
    if (/[\n\r.!?…:;•|>#]/.test(char)) return true;
    if (/[\p{L}\p{N},)\]%]/u.test(char))
      return char === ")" && /^\s*\d+\)/.test(source.slice(at - 3, at + 1));
    if (/[–—-]/.test(char) && /\s/.test(source.charAt(at + 1)) && /\s|^$/.test(source.charAt(at - 1)))
      return true;
  }
  return true;
}

function isCode(source: string, start: number, end: number): boolean {
  let [from, to] = [start, end];
  while (from > 0 && start - from < REACH && !/[\s«»"“”(),;]/.test(source.charAt(from - 1))) from -= 1;
  while (to < source.length && to - end < REACH && !/[\s«»"“”(),;]/.test(source.charAt(to))) to += 1;
  return /^[@#]|@|:\/\/|www\.|\p{L}_|_\p{L}|[\p{L}\d]\.[a-zрф]{2,}(?:$|[/?:#.])/iu.test(
    source.slice(from, to),
  );
}

function isAnnounced(words: Words, first: number, last: number): boolean {
  const word = (at: number) => lettersAt(words, words.starts[at] ?? 0, words.ends[at] ?? 0);
  const [before, after] = [first - 1, last + 1];
  if (before >= 0 && isBeside(words, before, first) && isAnnouncing(word(before))) return true;
  return after < words.count && isBeside(words, last, after) && isTrailingForm(word(after));
}

/** Two words with nothing but spaces, quotes, a comma or a hyphen between them. */
function isBeside(words: Words, one: number, other: number): boolean {
  const [from, to] = [words.ends[one] ?? 0, words.starts[other] ?? 0];
  if (to - from > 4) return false;
  for (let i = from; i < to; i += 1)
    if (!/[\s«»“”„"'*_,:–—-]/.test(String.fromCharCode(words.units[i] ?? GAP))) return false;
  return true;
}

/** The name with the legal form and the quotes that belong to it: ООО «Ромашка», "Rosemary Ltd.". */
export function withLegalForm(
  words: Words,
  first: number,
  last: number,
  start: number,
  end: number,
): [number, number] {
  const from = formBefore(words, first, start);
  return balanced(words.source, from, from < start ? end : formBehind(words, last, end));
}

function formBefore(words: Words, first: number, start: number): number {
  const before = first - 1;
  if (before < 0 || !isBeside(words, before, first)) return start;
  const [from] = sourceSpan(words, words.starts[before] ?? 0, words.ends[before] ?? 0);
  const form = lettersAt(words, words.starts[before] ?? 0, words.ends[before] ?? 0);
  if (isLegalForm(form) && (isUpper(words, before) || /^[озп]ао$|^ооо$/.test(form))) return from;
  return start - fullFormAtEnd(words.source.slice(Math.max(0, start - LONGEST_FORM), start));
}

/** «общество с ограниченной ответственностью» */
const LONGEST_FORM = 60;

function formBehind(words: Words, last: number, end: number): number {
  const behind = last + 1;
  if (behind >= words.count || !isBeside(words, last, behind)) return end;
  const form = lettersAt(words, words.starts[behind] ?? 0, words.ends[behind] ?? 0);
  if (!isTrailingForm(form) || /[\n\r]/.test(words.source.slice(end, end + 4))) return end;
  const [, to] = sourceSpan(words, words.starts[behind] ?? 0, words.ends[behind] ?? 0);
  // The next company's form is not this one's: «Полесник, ООО «Заря»».
  if (/^\s*["«“„]/.test(words.source.slice(to, to + 3))) return end;
  return words.source.charAt(to) === "." && /[a-z]/.test(form) ? to + 1 : to;
}

const PAIRS = { "«": "»", "“": "”", "„": "“", '"': '"' } as const;

/** A replacement must leave no single quote behind. */
function balanced(source: string, start: number, end: number): [number, number] {
  const inside = source.slice(start, end);
  for (const [open, close] of Object.entries(PAIRS)) {
    const opened = inside.split(open).length - 1;
    const closed = open === close ? opened - (opened % 2) : inside.split(close).length - 1;
    if (opened > closed && source.charAt(end) === close) return [start, end + 1];
    if (closed > opened && source.charAt(start - 1) === open) return [start - 1, end];
    if (open === close && opened % 2 === 1 && source.charAt(start - 1) === open) return [start - 1, end];
  }
  return [start, end];
}
