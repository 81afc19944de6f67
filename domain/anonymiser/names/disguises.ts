import { CYRILLIC, DIGIT, LATIN } from "./letters";

/** One way to read a word: its letters, and the rule that says why it is read so. */
export type Reading = {
  readonly units: Uint16Array;
  readonly kinds: number;
  readonly rule: "homoglyph" | "leet" | "layout";
};

type Table = ReadonlyMap<number, number>;

const table = (pairs: string): Table =>
  new Map(pairs.split(" ").map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

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
const TWINS = new Set(Array.from("aceopxykmhtbiавсекмнорстхуі", (letter) => letter.charCodeAt(0)));

const DIGITS_TO_LATIN = [
  table("0o 1i 3e 4a 5s 6b 7t 8b 9g 2z"),
  table("0o 1l 3e 4a 5s 6g 7t 8b 9q 2z"),
] as const;
const DIGITS_TO_CYRILLIC = [
  table("0о 1и 3з 4ч 5с 6б 7т 8в 9я 2г"),
  table("0о 1л 3е 4а 5с 6б 7г 8в 9д 2з"),
  table("0о 1і 3э 4ч 5п 6б 7т 8в 9я 2з"),
] as const;

const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const KEYS_RU = "йцукенгшщзхъфывапролджэячсмитьбюе";
const TO_RUSSIAN_KEYS: Table = new Map(
  Array.from(KEYS, (key, at) => [key.charCodeAt(0), KEYS_RU.charCodeAt(at)]),
);
const TO_ENGLISH_KEYS: Table = new Map(
  Array.from(KEYS_RU, (key, at) => [key.charCodeAt(0), KEYS.charCodeAt(at)]),
);

/** Other ways to read a word that is written in both alphabets, or with digits for letters. */
export function mixedReadings(units: Uint16Array, kinds: number): Reading[] {
  const found: Reading[] = [];
  const isMixed = (kinds & CYRILLIC) !== 0 && (kinds & LATIN) !== 0;
  const letters = (kinds & DIGIT) === 0 ? [units] : [];
  if ((kinds & DIGIT) !== 0) {
    if (kinds !== (DIGIT | LATIN))
      for (const digits of DIGITS_TO_CYRILLIC) letters.push(replaced(units, digits));
    if (kinds !== (DIGIT | CYRILLIC))
      for (const digits of DIGITS_TO_LATIN) letters.push(replaced(units, digits));
    if (!isMixed)
      for (const each of letters) found.push({ units: each, kinds: kinds & ~DIGIT, rule: "leet" });
  }
  if (!isMixed && (kinds & DIGIT) === 0) return found;
  const rule = (kinds & DIGIT) === 0 ? "homoglyph" : "leet";
  for (const each of letters) {
    for (const looks of TO_CYRILLIC)
      found.push({ units: replaced(replaced(each, looks), TO_CYRILLIC[0]), kinds: CYRILLIC, rule });
    for (const looks of TO_LATIN)
      found.push({ units: replaced(replaced(each, looks), TO_LATIN[0]), kinds: LATIN, rule });
  }
  return found;
}

/** A word of one alphabet, all of whose letters have a twin in the other: "POCTEK" for «РОСТЕК». */
export function twinReading(units: Uint16Array, kinds: number): Reading | undefined {
  if (!units.every((unit) => TWINS.has(unit))) return undefined;
  return kinds === LATIN
    ? { units: replaced(units, TO_CYRILLIC[0]), kinds: CYRILLIC, rule: "homoglyph" }
    : { units: replaced(units, TO_LATIN[0]), kinds: LATIN, rule: "homoglyph" };
}

/** A word typed on the other keyboard. */
export function layoutReading(units: Uint16Array, kinds: number): Reading {
  return kinds === LATIN
    ? { units: replaced(units, TO_RUSSIAN_KEYS), kinds: CYRILLIC, rule: "layout" }
    : { units: replaced(units, TO_ENGLISH_KEYS), kinds: LATIN, rule: "layout" };
}

/** Is it a key of the English keyboard that stands for a Russian letter without being a letter itself? */
export const isPunctuationKey = (unit: number): boolean =>
  unit === 0x5b ||
  unit === 0x5d ||
  unit === 0x3b ||
  unit === 0x27 ||
  unit === 0x2c ||
  unit === 0x2e ||
  unit === 0x60;

function replaced(units: Uint16Array, looks: Table): Uint16Array {
  return units.map((unit) => looks.get(unit) ?? unit);
}
