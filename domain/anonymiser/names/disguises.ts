import { CYRILLIC, DIGIT, KIND, LATIN } from "./letters";

/** One way to read a word: its letters, and the rule that says why it is read so. */
export type Reading = {
  readonly units: Uint16Array;
  readonly kinds: number;
  readonly rule: "homoglyph" | "leet" | "layout" | "typo";
};

/** Letter → the letter that it is read as, itself where nothing else; of the alphabets at hand, which end here. */
type Table = Uint16Array;
const TABLE_SIZE = 0x600;

const table = (pairs: string): Table =>
  tableOf(pairs.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

function tableOf(pairs: readonly (readonly [from: string, to: string])[]): Table {
  const made = Uint16Array.from({ length: TABLE_SIZE }, (_, unit) => unit);
  for (const [from, to] of pairs) made[from.charCodeAt(0)] = to.charCodeAt(0);
  return made;
}

/** Letters that look alike, in print or in the hand of a disguise; the second table holds the second choices. */
const TO_CYRILLIC = [
  table("aа bв cс eе hн kк mм oо pр tт xх yу iі nп rг uи gд wш lі sѕ dд zз jј vѵ fф"),
  table("bь hһ mт yу nи rя uц gб iі pп wщ lл dԁ tт"),
] as const;
const TO_LATIN = [
  table("аa вb сc еe нh кk мm оo рp тt хx уy іi пn гr иu ѕs јj ԁd һh шw зz яr лl дd фf бb ӏl ьb ѵv"),
  table("нn тm иn уy пn рr вv"),
] as const;
/** Only these leave a word that a reader takes for one of the other alphabet as a whole. */
const TWINS = new Uint8Array(TABLE_SIZE);
for (const letter of "aceopxykmhtbiавсекмнорстхуі") TWINS[letter.charCodeAt(0)] = 1;

/** Letters that a digit may stand for, likeliest first; it may also stand for itself. */
const DIGITS_TO_LATIN = digits("0o 1il 3e 4a 5s 6bg 7t 8b 9gq 2z @a $s");
const DIGITS_TO_CYRILLIC = digits("0о 1илі 3зеэ 4ча 5сп 6б 7тг 8в 9яд 2зг @а $с");

function digits(text: string): ReadonlyMap<number, readonly number[]> {
  return new Map(
    text.split(" ").map((entry) => {
      const [digit = 0, ...letters] = Array.from(entry, (char) => char.charCodeAt(0));
      return [digit, letters];
    }),
  );
}

const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const KEYS_RU = "йцукенгшщзхъфывапролджэячсмитьбюе";
const SHIFTED = '{х }ъ :ж "э <б >ю ~е'.split(" ");
const TO_RUSSIAN_KEYS = tableOf([
  ...Array.from(KEYS, (key, at) => [key, KEYS_RU.charAt(at)] as const),
  ...SHIFTED.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
]);
/** Without the last key, which is ё: a folded е is the key "t". */
const TO_ENGLISH_KEYS = tableOf(
  Array.from(KEYS_RU.slice(0, -1), (key, at) => [key, KEYS.charAt(at)] as const),
);

/**
 * Other ways to read a word that is written in both alphabets, or with digits for letters.
 * @param limit how many ways to replace digits are tried
 */
export function mixedReadings(units: Uint16Array, kinds: number, limit: number): Reading[] {
  const found: Reading[] = [];
  const isMixed = (kinds & CYRILLIC) !== 0 && (kinds & LATIN) !== 0;
  const letters = (kinds & DIGIT) === 0 || isMixed ? [units] : [];
  if ((kinds & DIGIT) !== 0) {
    if (kinds !== (DIGIT | LATIN)) letters.push(...withoutDigits(units, DIGITS_TO_CYRILLIC, limit));
    if (kinds !== (DIGIT | CYRILLIC)) letters.push(...withoutDigits(units, DIGITS_TO_LATIN, limit));
    if (!isMixed) for (const each of letters) found.push({ units: each, kinds: kindsOf(each), rule: "leet" });
  }
  if (!isMixed && (kinds & DIGIT) === 0) return found;
  const rule = (kinds & DIGIT) === 0 ? "homoglyph" : "leet";
  for (const each of letters) {
    // "P0MA4KA" is read in the other alphabet; of letters that look like none of it, as in "Lv1Mm4", nobody does so.
    if (!isMixed && !areTwins(each)) continue;
    for (const looks of TO_CYRILLIC)
      found.push({ units: replaced(replaced(each, looks), TO_CYRILLIC[0]), kinds: CYRILLIC, rule });
    for (const looks of TO_LATIN)
      found.push({ units: replaced(replaced(each, looks), TO_LATIN[0]), kinds: LATIN, rule });
  }
  return found;
}

/** A word of one alphabet, all of whose letters have a twin in the other: "POCTEK" for «РОСТЕК». */
export function twinReading(units: Uint16Array, kinds: number): Reading | undefined {
  if (!areTwins(units)) return undefined;
  return kinds === LATIN
    ? { units: replaced(units, TO_CYRILLIC[0]), kinds: CYRILLIC, rule: "homoglyph" }
    : { units: replaced(units, TO_LATIN[0]), kinds: LATIN, rule: "homoglyph" };
}

function areTwins(units: Uint16Array): boolean {
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] ?? 0;
    if (TWINS[unit] !== 1 && KIND[unit] !== DIGIT) return false;
  }
  return true;
}

/** «Ромаааашка»: a letter that stands three times and more is drawn out, and stands once, or twice as in "Bella". */
export function drawnOutReadings(units: Uint16Array, kinds: number): Reading[] {
  const isDrawnOut = (at: number) => units[at] === units[at - 1] && units[at] === units[at - 2];
  if (!units.some((_, at) => isDrawnOut(at))) return [];
  const twice = units.filter((_, at) => !isDrawnOut(at));
  const once = twice.filter((unit, at) => unit !== twice[at - 1]);
  return [twice, once].map((read) => ({ units: read, kinds, rule: "typo" }));
}

/** A word typed on the other keyboard. */
export function layoutReading(units: Uint16Array, kinds: number): Reading {
  return kinds === LATIN
    ? { units: replaced(units, TO_RUSSIAN_KEYS), kinds: CYRILLIC, rule: "layout" }
    : { units: replaced(units, TO_ENGLISH_KEYS), kinds: LATIN, rule: "layout" };
}

/** Keys of the English keyboard that are letters of the Russian one and no letters themselves. */
const PUNCTUATION_KEYS = new Uint8Array(0x80);
for (const key of "[];',.`{}:\"<>~") PUNCTUATION_KEYS[key.charCodeAt(0)] = 1;
export const isPunctuationKey = (source: string, at: number): boolean =>
  PUNCTUATION_KEYS[source.charCodeAt(at)] === 1;

/**
 * source[from, to), typed on the English keyboard, as it would be on the Russian one, punctuation keys included.
 * @param out holds as many units
 */
export function writeRussianKeys(source: string, from: number, to: number, out: Uint16Array): void {
  for (let i = from; i < to; i += 1) {
    const unit = source.charCodeAt(i);
    const key = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
    out[i - from] = key < TABLE_SIZE ? (TO_RUSSIAN_KEYS[key] ?? key) : key;
  }
}

/** All the ways to replace its digits by letters or to leave them, those that replace all of them first. */
function withoutDigits(
  units: Uint16Array,
  table: ReadonlyMap<number, readonly number[]>,
  limit: number,
): Uint16Array[] {
  let ways: Uint16Array[] = [units];
  for (const [at, unit] of units.entries()) {
    const options = table.get(unit);
    if (!options) continue;
    ways = [...options, unit]
      .flatMap((letter) => ways.map((way) => withUnit(way, at, letter)))
      .slice(0, limit);
  }
  return ways.filter((way) => way.some((unit, at) => unit !== units[at]));
}

function withUnit(units: Uint16Array, at: number, letter: number): Uint16Array {
  const copy = units.slice();
  copy[at] = letter;
  return copy;
}

const kindsOf = (units: Uint16Array): number => units.reduce((kinds, unit) => kinds | (KIND[unit] ?? 0), 0);

function replaced(units: Uint16Array, looks: Table): Uint16Array {
  const read = new Uint16Array(units.length);
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] ?? 0;
    read[i] = unit < TABLE_SIZE ? (looks[unit] ?? unit) : unit;
  }
  return read;
}
