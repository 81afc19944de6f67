/** What a unit of a text is, for the many loops that cannot afford to ask Unicode. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

const SIZE = 0x2000;
/** Of all units, as a look beyond a table's end costs more than the table: text is full of dashes and quotes. */
const KIND = new Uint8Array(0x1_0000);
const LOWER = new Uint16Array(SIZE);
for (let code = 0; code < SIZE; code += 1) {
  const char = String.fromCharCode(code);
  KIND[code] = /\p{L}/u.test(char) ? LETTER : /\d/.test(char) ? DIGIT : OTHER;
  LOWER[code] = char.toLowerCase().replace("ё", "е").charCodeAt(0);
}

/** Part of a word or of an account's name: a letter, a digit, an underscore. */
export const WORD = KIND.map((kind, code) => (kind !== OTHER || code === 0x5f ? 1 : 0));

export const kindAt = (text: string, at: number): number => KIND[text.charCodeAt(at)] ?? OTHER;
/** Latin letters that nobody tells from Cyrillic ones. */
const LOOKALIKES = new Map(
  [..."авекмнорстухіјѕԁԛԝ"].map((letter, i) => [letter, "abekmhopctyxijsdqw".charAt(i)]),
);

const LOOKS = Array.from(LOWER, (code) => {
  const char = String.fromCharCode(code);
  if (char === "ё") return "e";
  return char === "й" ? "и" : (LOOKALIKES.get(char) ?? char);
});
/** Unit → what `skeleton` makes of it. */
export const LOOK = Uint16Array.from(LOOKS, (look) => look.charCodeAt(0));

/** Lower case, ё = е, й = и (accents get lost), look-alike letters as Latin ones: "АВ" in either alphabet is the same. */
export function skeleton(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i += 1) out += LOOKS[text.charCodeAt(i)] ?? text.charAt(i);
  return out;
}

const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  і: "i",
  ї: "i",
  є: "e",
  ґ: "g",
};

const LATINS = Array.from(LOWER, (code) => LATIN[String.fromCharCode(code)] ?? String.fromCharCode(code));

/** Cyrillic in Latin letters and in lower case, one way of the many. */
export function latin(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i += 1) out += LATINS[text.charCodeAt(i)] ?? text.charAt(i);
  return out;
}

/** What differs between the usual schemes of transliteration, as its common sound. In this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/['’`ʹ"-]/g, ""],
  [/shch|sch|shh|sh/g, "S"],
  [/tch|ch/g, "C"],
  [/zh/g, "Z"],
  [/kh/g, "h"],
  [/th/g, "t"],
  [/ck|q|c(?=[aou]|[bdfgklmnprtvz]|$)/g, "k"],
  [/ts|tz/g, "c"],
  [/x|ks/g, "K"],
  [/ph/g, "f"],
  [/w/g, "v"],
  [/oo/g, "u"],
  [/ee/g, "i"],
  [/[jy]/g, "i"],
  [/i?(?:io|ie)/g, "e"],
  [/i+/g, "i"],
  [/ia/g, "a"],
  [/iu/g, "u"],
  [/(.)\1/g, "$1"],
];

/** How a word sounds, whichever alphabet and scheme it is written in. Coarse: for whole words of some length only. */
export function sound(word: string): string {
  let out = latin(word);
  for (const [pattern, common] of SOUNDS) out = out.replace(pattern, common);
  return out;
}
