import {
  ENGLISH_ADJECTIVES,
  ENGLISH_NOUNS,
  RUSSIAN_FEMININE,
  RUSSIAN_MASCULINE,
  RUSSIAN_STEMS,
} from "./words";

/** In which language an engagement names its clients: "Amber Heron" or «Янтарная Цапля». */
export const CODENAME_SCHEMES = ["en", "ru"] as const;
export type CodenameScheme = (typeof CODENAME_SCHEMES)[number];

/**
 * A name that says nothing about the client. The same seed gives the same name; a random seed for each client
 * of each engagement keeps two partners from comparing notes.
 * @param taken names already used on this engagement; when every pair is, a number is added
 */
export function proposeCodename(wish: {
  readonly scheme: CodenameScheme;
  readonly seed: string;
  readonly taken: ReadonlySet<string>;
}): string {
  const count = pairCount(wish.scheme);
  const first = hash(wish.seed) % count;
  for (let round = 1; ; round += 1)
    for (let i = 0; i < count; i += 1) {
      const name = pairAt(wish.scheme, (first + i * STRIDE) % count);
      const numbered = round === 1 ? name : `${name} ${round}`;
      if (!wish.taken.has(numbered)) return numbered;
    }
}

/** Could `proposeCodename` have made it? */
export function isCodename(text: string, scheme: CodenameScheme): boolean {
  const [adjective = "", noun = "", round, ...rest] = text.split(" ");
  if (rest.length > 0 || (round !== undefined && !/^[2-9]$|^[1-9]\d{1,5}$/.test(round))) return false;
  if (scheme === "en") return ENGLISH_ADJECTIVES.includes(adjective) && ENGLISH_NOUNS.includes(noun);
  const stem = RUSSIAN_STEMS.includes(adjective.slice(0, -2));
  return (
    stem &&
    (agrees(adjective, "ый", noun, RUSSIAN_MASCULINE) || agrees(adjective, "ая", noun, RUSSIAN_FEMININE))
  );
}

export const pairCount = (scheme: CodenameScheme): number =>
  scheme === "en"
    ? ENGLISH_ADJECTIVES.length * ENGLISH_NOUNS.length
    : RUSSIAN_STEMS.length * (RUSSIAN_MASCULINE.length + RUSSIAN_FEMININE.length);

/** A prime larger than any list, so that stepping by it visits every pair and jumps between words. */
const STRIDE = 7919;

function pairAt(scheme: CodenameScheme, index: number): string {
  if (scheme === "en") {
    const adjective = ENGLISH_ADJECTIVES[index % ENGLISH_ADJECTIVES.length];
    return `${adjective} ${ENGLISH_NOUNS[Math.floor(index / ENGLISH_ADJECTIVES.length)]}`;
  }
  const stem = RUSSIAN_STEMS[index % RUSSIAN_STEMS.length];
  const noun = Math.floor(index / RUSSIAN_STEMS.length);
  const masculine = RUSSIAN_MASCULINE[noun];
  return masculine
    ? `${stem}ый ${masculine}`
    : `${stem}ая ${RUSSIAN_FEMININE[noun - RUSSIAN_MASCULINE.length]}`;
}

const agrees = (adjective: string, ending: string, noun: string, nouns: readonly string[]): boolean =>
  adjective.endsWith(ending) && nouns.includes(noun);

/** FNV-1a, 32 bits, with a final mix: seeds that differ in one letter land far apart. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) value = Math.imul(value ^ seed.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
