import { KIND } from "./letters";

/**
 * The sounds that both alphabets share. A word's skeleton is what its spellings have in common under the usual
 * transliteration schemes: «Пятёрочка», "Pyaterochka", "Pjaterocka" and "Piaterochka" are all `p a t e r o C k a`.
 * Ж is Z, Ч is C, Ш and Щ are S, Х is h, Ц is c; soft and hard signs are silent; й, ы, и are one.
 */
export const SOUNDS = "_abvgdeZziklmnoprstufhcCS0123456789";
const soundOf = (sign: string): number => SOUNDS.indexOf(sign);
const [A, E, I, O, U] = ["a", "e", "i", "o", "u"].map(soundOf) as [number, number, number, number, number];
const [S, T, C, CH, SH, ZH, Z, K, H, F, P, V, D] = [
  "s",
  "t",
  "c",
  "C",
  "S",
  "Z",
  "z",
  "k",
  "h",
  "f",
  "p",
  "v",
  "d",
].map(soundOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Readings of Latin letters that schemes disagree on. Bits of a variant. */
export const X_IS_H = 1;
export const C_IS_K = 2;
export const J_IS_ZH = 4;
export const H_STANDS = 8;

const SILENT = 0;
const CONTEXT = 255;
const TABLE = new Uint8Array(0x1_0000);
const CYRILLIC_SOUNDS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "Z",
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
  ц: "c",
  ч: "C",
  ш: "S",
  щ: "S",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "u",
  я: "a",
  і: "i",
  ї: "i",
  є: "e",
  ґ: "g",
  ў: "u",
  ӣ: "i",
  ӯ: "u",
};
const LATIN_SOUNDS: Readonly<Record<string, string>> = {
  a: "a",
  b: "b",
  d: "d",
  e: "e",
  f: "f",
  g: "g",
  i: "i",
  l: "l",
  m: "m",
  n: "n",
  o: "o",
  r: "r",
  u: "u",
  v: "v",
  w: "v",
  y: "i",
  č: "C",
  ć: "C",
  š: "S",
  ś: "S",
  ŝ: "S",
  ş: "S",
  ž: "Z",
  ź: "z",
  ż: "Z",
  ç: "s",
  ł: "l",
  ß: "s",
  ø: "o",
  æ: "e",
  œ: "e",
  đ: "d",
  ħ: "h",
  ñ: "n",
};
for (const [letter, sign] of Object.entries({ ...CYRILLIC_SOUNDS, ...LATIN_SOUNDS }))
  TABLE[letter.charCodeAt(0)] = sign ? soundOf(sign) : SILENT;
for (const letter of "cjhkpqstxz") TABLE[letter.charCodeAt(0)] = CONTEXT;
for (const digit of "0123456789") TABLE[digit.charCodeAt(0)] = soundOf(digit);
for (let unit = 0xc0; unit < 0x250; unit += 1) {
  const bare = String.fromCharCode(unit).normalize("NFD").charCodeAt(0);
  if (TABLE[unit] === 0 && KIND[unit] !== 0 && bare < 0x80) TABLE[unit] = TABLE[bare] ?? 0;
}

const [c, h, j, k, p, q, s, t, x, z] = [..."chjkpqstxz"].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const [k_, u_] = [..."ku"].map((letter) => letter.charCodeAt(0)) as [number, number];
const isVowel = (sound: number): boolean =>
  sound === A || sound === E || sound === I || sound === O || sound === U;

/** Writes the sounds of units[start, end) to `out` and returns how many there are. `out` holds the longest word. */
export function skeleton(
  units: ArrayLike<number>,
  start: number,
  end: number,
  out: Uint8Array,
  variant = 0,
): number {
  let length = 0;
  const push = (sound: number): void => {
    const last = length > 0 ? (out[length - 1] ?? 0) : 0;
    if (sound === SILENT || (last === sound && sound <= SH)) return;
    if (last === I && isVowel(sound)) {
      // Iotation: "ya", "ia", "ja" are я, and я sounds as a.
      length -= 1;
      if (length > 0 && out[length - 1] === sound) return;
    } else if (sound === S && last === T) {
      out[length - 1] = C;
      return;
    } else if (sound === CH && (last === SH || last === S)) {
      // "shch", "šč", «сч»: щ.
      out[length - 1] = SH;
      return;
    }
    out[length] = sound;
    length += 1;
  };
  for (let i = start; i < end && length < out.length - 2; i += 1) {
    const unit = units[i] ?? 0;
    const sound = TABLE[unit] ?? 0;
    if (sound !== CONTEXT) {
      push(sound);
      continue;
    }
    const next = i + 1 < end ? (units[i + 1] ?? 0) : 0;
    const third = i + 2 < end ? (units[i + 2] ?? 0) : 0;
    if (unit === s && next === c && third === h) {
      push(SH);
      i += 2;
    } else if (unit === s && next === h && (variant & H_STANDS) === 0) {
      push(SH);
      i += 1;
      if (third === h) i += 1;
    } else if (unit === s) push(S);
    else if (unit === z && next === h && (variant & H_STANDS) === 0) {
      push(ZH);
      i += 1;
    } else if (unit === z) push(Z);
    else if (unit === c && next === h) {
      push((variant & X_IS_H) !== 0 ? H : CH);
      i += 1;
    } else if (unit === c && next === k_) {
      push(K);
      i += 1;
    } else if (unit === c && next === z) {
      push(C);
      i += 1;
    } else if (unit === c) push((variant & C_IS_K) !== 0 ? K : C);
    else if (unit === k && next === h && (variant & H_STANDS) === 0) {
      push(H);
      i += 1;
    } else if (unit === k) push(K);
    else if (unit === t && next === c && third === h) {
      push(CH);
      i += 2;
    } else if (unit === t && (next === c || next === z)) {
      push(C);
      i += 1;
    } else if (unit === t) push(T);
    else if (unit === p && next === h) {
      push(F);
      i += 1;
    } else if (unit === p) push(P);
    else if (unit === q) {
      push(K);
      if (next === u_) {
        push(V);
        i += 1;
      }
    } else if (unit === x) {
      if ((variant & X_IS_H) !== 0) push(H);
      else {
        push(K);
        push(S);
      }
    } else if (unit === j) {
      if ((variant & J_IS_ZH) !== 0) {
        push(D);
        push(ZH);
      } else push(I);
    } else push(H);
  }
  return length;
}

/** The variants under which a Latin word is to be read besides the first one. */
export function variantsOf(units: ArrayLike<number>, start: number, end: number): readonly number[] {
  let bits = 0;
  for (let i = start; i < end; i += 1) {
    const unit = units[i] ?? 0;
    const next = i + 1 < end ? units[i + 1] : 0;
    if (unit === x || (unit === c && next === h)) bits |= X_IS_H;
    if (unit === c && next !== h) bits |= C_IS_K;
    if (unit === j) bits |= J_IS_ZH;
    if (next === h && (unit === s || unit === z || unit === k)) bits |= H_STANDS;
  }
  return VARIANTS[bits] ?? [];
}

/** Each bit alone and all of them together: mixed readings within a word follow one scheme. */
const VARIANTS: readonly (readonly number[])[] = Array.from({ length: 16 }, (_, bits) => [
  ...new Set(
    [X_IS_H, C_IS_K, J_IS_ZH, H_STANDS].filter((bit) => (bits & bit) !== 0).concat(bits ? [bits] : []),
  ),
]);

const scratch = new Uint8Array(512);

/** The skeleton of a folded word, as a readable string: for indexes and tests. */
export function soundsOf(word: string, variant = 0): string {
  const units = Uint16Array.from(word.slice(0, 400), (letter) => letter.charCodeAt(0));
  const length = skeleton(units, 0, units.length, scratch, variant);
  let sounds = "";
  for (let i = 0; i < length; i += 1) sounds += SOUNDS[scratch[i] ?? 0];
  return sounds;
}
