import { KIND } from "./letters";

/**
 * The sounds that both alphabets share. A word's skeleton is what its spellings have in common under the usual
 * transliteration schemes: «Пятёрочка», "Pyaterochka", "Pjaterocka" and "Piaterochka" are all `p a t e r o C k a`.
 * Ж is Z, Ч is C, Ш and Щ are S, Х is h, Ц is c; soft and hard signs are silent; й, ы, и are one.
 */
export const SOUNDS = "_abvgdeZziklmnoprstufhcCS0123456789";
const soundOf = (sign: string): number => SOUNDS.indexOf(sign);
const A = soundOf("a");
const E = soundOf("e");
const I = soundOf("i");
const O = soundOf("o");
const U = soundOf("u");
const S = soundOf("s");
const T = soundOf("t");
const C = soundOf("c");
const CH = soundOf("C");
const SH = soundOf("S");
const ZH = soundOf("Z");
const Z = soundOf("z");
const K = soundOf("k");
const H = soundOf("h");
const F = soundOf("f");
const P = soundOf("p");
const V = soundOf("v");

/** Readings of Latin letters that schemes disagree on. Bits of a variant. */
export const X_IS_H = 1;
export const C_IS_K = 2;
export const J_IS_ZH = 4;
export const H_STANDS = 8;
export const IS_FRENCH = 16;

const SILENT = 0;
const CONTEXT = 255;
const TABLE = new Uint8Array(0x1_0000);
/** Letter and sound, by twos. */
const SOUNDS_OF_LETTERS =
  "аa бb вv гg дd еe жZ зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цc чC шS щS ъ_ ыi ь_ эe юu яa іi їi єe ґg ўu ӣi ӯu " +
  "ѕs јi ѵi ԁd һh ԛk ԝv љl њn ћC ђd џZ ѓg ќk ѐe ѝi әa ғg қk ңn өo ұu үu җZ ҷC ҳh ҫs ҙz ҡk ҥn ӏ_ " +
  "aa bb dd ee ff gg ii ll mm nn oo rr uu vv wv yi čC ćC šS śS ŝS şS žZ źz żZ çs łl ßs øo æe œe đd ħh ñn";
for (const [letter, sign] of SOUNDS_OF_LETTERS.split(" "))
  TABLE[letter?.charCodeAt(0) ?? 0] = soundOf(sign ?? "_");
for (const letter of "cjhkpqstxz") TABLE[letter.charCodeAt(0)] = CONTEXT;
for (const digit of "0123456789") TABLE[digit.charCodeAt(0)] = soundOf(digit);
for (let unit = 0xc0; unit < 0x250; unit += 1) {
  const bare = String.fromCharCode(unit).normalize("NFD").charCodeAt(0);
  if (TABLE[unit] === 0 && KIND[unit] !== 0 && bare < 0x80) TABLE[unit] = TABLE[bare] ?? 0;
}

const UNIT = Object.fromEntries(
  [..."chjkopqstuxz"].map((letter) => [letter, letter.charCodeAt(0)]),
) as Record<"c" | "h" | "j" | "k" | "o" | "p" | "q" | "s" | "t" | "u" | "x" | "z", number>;
const { c, h, j, k, o, p, q, s, t, u, x, z } = UNIT;
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
  written = 0;
  for (let i = start; i < end && written < out.length - 2; i += 1) {
    const unit = units[i] ?? 0;
    const sound = TABLE[unit] ?? 0;
    if (sound !== CONTEXT) {
      if (sound === O && (variant & IS_FRENCH) !== 0 && unit === o && units[i + 1] === u && i + 1 < end)
        continue;
      push(out, sound);
      continue;
    }
    const next = i + 1 < end ? (units[i + 1] ?? 0) : 0;
    const third = i + 2 < end ? (units[i + 2] ?? 0) : 0;
    if (unit === s && next === c && third === h) {
      push(out, SH);
      i += 2;
    } else if (unit === s && next === h && (variant & H_STANDS) === 0) {
      push(out, SH);
      i += 1;
      if (third === h) i += 1;
    } else if (unit === s) push(out, S);
    else if (unit === z && next === h && (variant & H_STANDS) === 0) {
      push(out, ZH);
      i += 1;
    } else if (unit === z) push(out, Z);
    else if (unit === c && next === h) {
      push(out, (variant & IS_FRENCH) !== 0 ? SH : (variant & X_IS_H) !== 0 ? H : CH);
      i += 1;
    } else if (unit === c && next === k) {
      push(out, K);
      i += 1;
    } else if (unit === c && next === z) {
      push(out, C);
      i += 1;
    } else if (unit === c) push(out, (variant & C_IS_K) !== 0 ? K : C);
    else if (unit === k && next === h && (variant & H_STANDS) === 0) {
      push(out, H);
      i += 1;
    } else if (unit === k) push(out, K);
    else if (unit === t && next === s && third === c && i + 3 < end && units[i + 3] === h) {
      // The German way: "Tschaika".
      push(out, CH);
      i += 3;
    } else if (unit === t && next === c && third === h) {
      push(out, CH);
      i += 2;
    } else if (unit === t && (next === c || next === z)) {
      push(out, C);
      i += 1;
    } else if (unit === t) push(out, T);
    else if (unit === p && next === h) {
      push(out, F);
      i += 1;
    } else if (unit === p) push(out, P);
    else if (unit === q) {
      push(out, K);
      if (next === u) {
        push(out, V);
        i += 1;
      }
    } else if (unit === x) {
      if ((variant & X_IS_H) !== 0) push(out, H);
      else {
        push(out, K);
        push(out, S);
      }
    } else if (unit === j) {
      push(out, (variant & (J_IS_ZH | IS_FRENCH)) !== 0 ? ZH : I);
    } else push(out, H);
  }
  return written;
}

/** How many sounds of the word at hand are written: outside, as a function made for every word would cost more than it does. */
let written = 0;

function push(out: Uint8Array, sound: number): void {
  const last = written > 0 ? (out[written - 1] ?? 0) : 0;
  if (sound === SILENT || (last === sound && sound <= SH)) return;
  if (last === I && isVowel(sound)) {
    // Iotation: "ya", "ia", "ja" are я, and я sounds as a.
    written -= 1;
    if (written > 0 && out[written - 1] === sound) return;
  } else if (sound === S && last === T) {
    out[written - 1] = C;
    return;
  } else if (sound === CH && (last === SH || last === S)) {
    // "shch", "šč", «сч»: щ.
    out[written - 1] = SH;
    return;
  }
  out[written] = sound;
  written += 1;
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
    if (unit === o && next === u) bits |= IS_FRENCH;
    if (unit === c && next === h) bits |= IS_FRENCH;
    if (next === h && (unit === s || unit === z || unit === k)) bits |= H_STANDS;
  }
  return VARIANTS[bits] ?? [];
}

/** Each bit alone and all of them together: mixed readings within a word follow one scheme. */
const VARIANTS: readonly (readonly number[])[] = Array.from({ length: 32 }, (_, bits) => [
  ...new Set(
    [X_IS_H, C_IS_K, J_IS_ZH, H_STANDS, IS_FRENCH]
      .filter((bit) => (bits & bit) !== 0)
      .concat(bits & ~IS_FRENCH || []),
  ),
]);

const scratch = new Uint8Array(512);
const LONGEST_WORD = 400;
const folded = new Uint16Array(LONGEST_WORD);

/** The skeleton of a folded word, as a readable string: for indexes and tests. */
export function soundsOf(word: string, variant = 0): string {
  const size = Math.min(word.length, LONGEST_WORD);
  for (let i = 0; i < size; i += 1) folded[i] = word.charCodeAt(i);
  const length = skeleton(folded, 0, size, scratch, variant);
  let sounds = "";
  for (let i = 0; i < length; i += 1) sounds += SOUNDS[scratch[i] ?? 0];
  return sounds;
}
