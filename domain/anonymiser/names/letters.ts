/** What a UTF-16 unit is to the reader of names. Bits, so that a word can say which kinds it is made of. */
export const GAP = 0;
export const CYRILLIC = 1;
export const LATIN = 2;
export const DIGIT = 4;
/** Zero-width characters, soft hyphens, accents: they vanish. */
export const NOTHING = 8;
/** Needs a look at its neighbours or makes several letters: surrogates, ligatures, a letter with its accent. */
export const RARE = 16;

/** Unit → what it is, and the letter that it is read as: lower case, NFKC, ё as е, Greek as the Latin it looks like. */
export const KIND = new Uint8Array(0x1_0000);
export const LETTER = new Uint16Array(0x1_0000);
/** 1 for capital letters. */
export const IS_CAPITAL = new Uint8Array(0x1_0000);

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Letters that are read as the Latin ones they look like: Greek, and what only a disguise would use. */
const LOOKS = pairs(
  "αa βb εe ζz ηn ιi κk μm νv οo ρp τt υu χx γy ωw ςc σo ıi ɑa ɡg ѕs јj ԁd һh ԛq ԝw ӏl ҽe ɩi ոn օo հh ѵv ɢg ʀr ʙb ɴn ᴀa ᴄc ᴇe ᴋk ᴍm ᴏo ᴘp ᴛt ᴦг ᴨп ᴧл ᴫл",
);
const GREEK_CAPITALS = pairs("Ηh Νn Υy Μm Ρp");

for (let unit = 0; unit < 0x1_0000; unit += 1) LETTER[unit] = unit;
KIND.fill(RARE, 0xd800, 0xe000);
/** Where letters, their look-alikes and marks of our alphabets live; the rest of Unicode parts words. */
for (const [from, to] of [
  [0, 0x600],
  [0x1ab0, 0x2c80],
  [0x2de0, 0x2e00],
  [0x3164, 0x3165],
  [0xa640, 0xa7a0],
  [0xab30, 0xab70],
  [0xf900, 0x1_0000],
] as const)
  for (let unit = from; unit < to; unit += 1) describe(unit, String.fromCharCode(unit));

function describe(unit: number, char: string): void {
  if (/^[\p{Cf}\p{Mn}\p{Me}\u3164\uFFA0]$/u.test(char)) {
    KIND[unit] = NOTHING;
    return;
  }
  const plain = GREEK_CAPITALS.get(char) ?? readAs(char);
  if (plain.length !== 1) {
    if (/[\p{L}\p{N}]/u.test(plain)) KIND[unit] = RARE;
    return;
  }
  LETTER[unit] = plain.charCodeAt(0);
  KIND[unit] = kindOf(plain);
  if (/^\p{Lu}$/u.test(char)) IS_CAPITAL[unit] = 1;
}

function readAs(char: string): string {
  const lower = char.normalize("NFKC").toLowerCase().normalize("NFC");
  return LOOKS.get(lower) ?? (lower === "ё" ? "е" : lower);
}

function kindOf(letter: string): number {
  if (/^[а-яіїєґўӣӯ]$/.test(letter)) return CYRILLIC;
  if (/^[0-9]$/.test(letter)) return DIGIT;
  return /^\p{Script=Latin}$/u.test(letter) ? LATIN : /^\p{Script=Cyrillic}$/u.test(letter) ? CYRILLIC : GAP;
}

/** The letters that a character of the rare kind stands for, folded. */
export const lettersOf = (cluster: string): string =>
  Array.from(cluster.normalize("NFKC"), readAs).join("").replace(/\p{M}/gu, "");
