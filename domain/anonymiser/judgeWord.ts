import { addressAround } from "./address";
import type { Entry } from "./entries";
import { DIGIT, type Folded, LETTER, OTHER } from "./fold";
import type { Finding, FindingRule, Tier } from "./types";

/** A key that stands in a text: units [from, to) of the folded text. */
export type Place = {
  readonly source: string;
  readonly folded: Folded;
  readonly from: number;
  readonly to: number;
};

/** Names from this many letters on are also found inside longer words. */
const INSIDE_LETTERS = 5;
/** "Аэрофлотом", "Esris": endings up to this long leave no doubt. */
const ENDING_LETTERS = 3;

/** Is it really the entry that stands there? Knows the ends of words, endings, addresses and handles. */
export function judgeWord(entry: Entry, place: Place): Finding | undefined {
  if (entry.kind === "domain") return isGlued(place) ? undefined : host(entry, place);
  if (entry.kind === "handle") return isGlued(place) ? undefined : handle(entry, place);
  if (!isName(entry)) return isGlued(place) ? undefined : whole(entry, place);
  const found = isGlued(place) ? within(entry, place) : whole(entry, place);
  const address = found && addressAround(place.source, found.start, found.end);
  if (!address) return found;
  const { start, end, kind } = address;
  return { ...finding(entry, place.source, start, end, "host", found.tier), kind };
}

const isName = ({ kind }: Entry): boolean => kind === "name" || kind === "product";

const isGlued = ({ folded, from, to }: Place): boolean =>
  isJoined(folded, from - 1, from) || isJoined(folded, to - 1, to);

/** Two neighbours of one word or one number. */
const isJoined = ({ kinds, length }: Folded, left: number, right: number): boolean =>
  left >= 0 && right < length && kinds[left] !== OTHER && kinds[left] === kinds[right];

function whole(entry: Entry, place: Place): Finding {
  const [start, end] = balanced(place.source, ...span(place));
  return finding(entry, place.source, start, end, undefined, wholeTier(entry, place));
}

/** A first name alone or a bare number needs a look; two letters in another case ("ok" for OK) are a hint. */
function wholeTier(entry: Entry, place: Place): Tier {
  const kinds = place.folded.kinds.subarray(place.from, place.to);
  if (entry.kind === "person") return /\s/.test(entry.form) ? "mask" : "review";
  if (!isName(entry)) return "mask";
  if (kinds.length <= 2 && place.source.slice(...span(place)) !== entry.form) return "low";
  return kinds.includes(LETTER) ? "mask" : "review";
}

/** Inside a longer word: the finding is the whole word, so that no stump is left behind. */
function within(entry: Entry, place: Place): Finding | undefined {
  const { folded, source } = place;
  const [from, to] = wordAround(place);
  const digitGlued =
    (folded.kinds[place.from] === DIGIT && from < place.from) ||
    (folded.kinds[place.to - 1] === DIGIT && to > place.to);
  if (digitGlued) return undefined;
  const [start, end] = span({ ...place, from, to });
  if (from === place.from && place.to - place.from >= INSIDE_LETTERS && isEnding(place, to))
    return finding(entry, source, start, end, "case", "mask");
  const isLong = place.to - place.from >= INSIDE_LETTERS;
  return isLong || isCamelPart(place) ? finding(entry, source, start, end, "inside", "review") : undefined;
}

function wordAround({ folded, from, to }: Place): [number, number] {
  let [left, right] = [from, to];
  while (isJoined(folded, left - 1, left)) left -= 1;
  while (isJoined(folded, right - 1, right)) right += 1;
  return [left, right];
}

/** A short Cyrillic ending, or the English plural. */
function isEnding({ folded, to }: Place, wordEnd: number): boolean {
  const rest = String.fromCharCode(...folded.codes.subarray(to, Math.min(wordEnd, to + ENDING_LETTERS + 1)));
  return rest === "s" || (rest.length <= ENDING_LETTERS && /^[а-я]+$/.test(rest));
}

/** "EsriJSON", "myEsri": a capital starts a part of its own. */
function isCamelPart(place: Place): boolean {
  const [start, end] = span(place);
  const { source } = place;
  const opens = !isLetterAt(source, start - 1) || isHump(source, start);
  return opens && (!isLetterAt(source, end) || isHump(source, end));
}

const isLetterAt = (source: string, at: number): boolean => /^\p{L}/u.test(source.charAt(at));
const isHump = (source: string, at: number): boolean =>
  /^\p{Ll}/u.test(source.charAt(at - 1)) && /^\p{Lu}/u.test(source.charAt(at));

const BEFORE_HOST =
  /(?:[a-z][a-z\d+.-]{0,20}:\/\/)?(?:[\p{L}\p{N}._%+-]+@)?(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]*$/iu;
const AFTER_HOST = /^(?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d+)?(?:[/?#][^\s<>"'«»“”()[\]{}]*)?/u;

/** A domain with all that hangs on it: subdomain, mailbox, scheme and path go together. */
function host(entry: Entry, place: Place): Finding {
  const [start, end] = span(place);
  const before = BEFORE_HOST.exec(place.source.slice(Math.max(0, start - 100), start))?.[0] ?? "";
  const after = AFTER_HOST.exec(place.source.slice(end, end + 500))?.[0].replace(/[.,;:!?]+$/, "") ?? "";
  const kind = before.includes("@")
    ? "email"
    : before.includes("://") || /[/?#]/.test(after)
      ? "url"
      : "domain";
  const rule = before || after ? "host" : undefined;
  return { ...finding(entry, place.source, start - before.length, end + after.length, rule, "mask"), kind };
}

/** "@name" and ".../name" are certain; a bare name is looked at, and only when it is long. */
function handle(entry: Entry, place: Place): Finding | undefined {
  const [start, end] = span(place);
  const sign = place.source.charAt(start - 1);
  if (sign === "@") return finding(entry, place.source, start - 1, end, "exact", "mask");
  if (sign === "/" || /[/.]/.test(entry.form))
    return finding(entry, place.source, start, end, undefined, "mask");
  const isLong = place.to - place.from >= INSIDE_LETTERS;
  return isLong ? finding(entry, place.source, start, end, undefined, "review") : undefined;
}

export const span = ({ folded, from, to }: Place): [number, number] => [
  folded.starts[from] ?? 0,
  folded.ends[to - 1] ?? 0,
];

export function finding(
  entry: Entry,
  source: string,
  start: number,
  end: number,
  rule: FindingRule | undefined,
  tier: Tier,
): Finding {
  const text = source.slice(start, end);
  const { clientId, kind, ref } = entry;
  return {
    start,
    end,
    text,
    clientId,
    kind,
    tier,
    rule: rule ?? (text === entry.form ? "exact" : "fold"),
    ref,
  };
}

const PAIRS = { "«": "»", "“": "”", "„": "“", '"': '"' } as const;

/** ООО «Ромашка» ends behind its quote: a replacement must leave no single one. */
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
