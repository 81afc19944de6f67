import { type Dice, pick } from "../dice";
import type { Trick } from "./types";

/** Tricks on single letters that a reader's eye passes over. */
export const LETTERS: readonly Trick[] = [
  { name: "lower case", group: "letters", apply: (text) => text.toLowerCase() },
  { name: "capitals", group: "letters", apply: (text) => text.toUpperCase() },
  {
    name: "mixed case",
    group: "letters",
    apply: (text) =>
      [...text].map((letter, at) => (at % 2 ? letter.toUpperCase() : letter.toLowerCase())).join(""),
  },
  { name: "е for ё", group: "letters", apply: (text) => text.replaceAll("ё", "е").replaceAll("Ё", "Е") },
  {
    name: "homoglyphs",
    group: "letters",
    apply: (text, roll) => replaceSome(text, TWINS, 1 + roll(3), roll),
  },
  {
    name: "all homoglyphs",
    group: "letters",
    apply: (text, roll) => replaceSome(text, TWINS, text.length, roll),
  },
  // One or two digits in five letters or more: beyond that it is a riddle, not a name.
  {
    name: "leet",
    group: "letters",
    apply: (text, roll) =>
      lettersOf(text) < 5 ? undefined : replaceSome(text.toLowerCase(), LEET, 1 + roll(2), roll),
  },
  { name: "keyboard layout", group: "letters", apply: otherLayout },
  {
    name: "zero-width",
    group: "letters",
    apply: (text, roll) => insert(text, ZERO_WIDTH, 1 + roll(3), roll),
  },
  {
    name: "soft hyphen",
    group: "letters",
    apply: (text, roll) => insert(text, ["\u00ad"], 1 + roll(2), roll),
  },
  {
    name: "stress mark",
    group: "letters",
    apply: (text, roll) => afterOneOf(text, /[аеиоуыэюяaeiouy]/giu, "\u0301", roll),
  },
  { name: "struck through", group: "letters", apply: (text) => text.replace(/\p{L}/gu, "$&\u0336") },
  { name: "decomposed", group: "letters", apply: (text) => text.normalize("NFD") },
  { name: "full width", group: "letters", apply: (text) => text.replace(/[a-z0-9]/gi, fullWidth) },
  {
    name: "letter-spaced",
    group: "letters",
    apply: (text, roll) => {
      const gap = pick([" ", ".", "-", "\u00a0", "_", "\u2009"], roll);
      const words = text.split(" ").map((word) => [...word.replace(/[^\p{L}\p{N}]/gu, "")].join(gap));
      return lettersOf(text) < 3 ? undefined : words.join(gap.trim() === "" ? gap.repeat(3) : gap);
    },
  },
];

export const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "").length;

function replaceSome(text: string, by: Readonly<Record<string, string>>, count: number, roll: Dice) {
  const letters = [...text];
  const able = letters.flatMap((letter, at) => (by[letter] ? [at] : []));
  if (able.length === 0) return undefined;
  for (let done = 0; done < count && able.length > 0; done += 1) {
    const [at = 0] = able.splice(roll(able.length), 1);
    letters[at] = by[letters[at] ?? ""] ?? "";
  }
  return letters.join("");
}

function insert(text: string, marks: readonly string[], count: number, roll: Dice): string | undefined {
  const letters = [...text];
  if (letters.length < 2) return undefined;
  for (let done = 0; done < count; done += 1)
    letters.splice(1 + roll(letters.length - 1), 0, pick(marks, roll));
  return letters.join("");
}

function afterOneOf(text: string, wanted: RegExp, mark: string, roll: Dice): string | undefined {
  const places = [...text.matchAll(wanted)].map(({ index }) => index + 1);
  if (places.length === 0) return undefined;
  const at = pick(places, roll);
  return text.slice(0, at) + mark + text.slice(at);
}

/** Typed with the other layout on: «кувшин» is "redby". A name of four letters or in two scripts is nobody's any more. */
function otherLayout(text: string): string | undefined {
  const isCyrillic = /^[\p{Script=Cyrillic} ]+$/u.test(text);
  if (lettersOf(text) < 5 || !(isCyrillic || /^[a-z ]+$/i.test(text))) return undefined;
  const [from, to] = isCyrillic ? [JCUKEN, QWERTY] : [QWERTY, JCUKEN];
  return [...text.toLowerCase()].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}

const fullWidth = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
const JCUKEN = "йцукенгшщзхъфывапролджэячсмитьбюё";
const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const ZERO_WIDTH = ["\u200b", "\u200c", "\u200d", "\ufeff", "\u2060"];

const CYRILLIC_TWINS = "аеосрхукмнтвАЕОСРХУКМНТВ";
const LATIN_TWINS = "aeocpxykmhtbAEOCPXYKMHTB";
/** Small к, м, н, т, в have a Latin twin only as small capitals would, so those stay Cyrillic. */
const UNLIKE = new Set("кмнтвkmhtb");
const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [...CYRILLIC_TWINS].flatMap((cyrillic, at) => {
    const latin = LATIN_TWINS.charAt(at);
    return UNLIKE.has(cyrillic) ? [] : [[cyrillic, latin] as const, [latin, cyrillic] as const];
  }),
);
const LEET: Readonly<Record<string, string>> = {
  о: "0",
  з: "3",
  ч: "4",
  б: "6",
  а: "@",
  o: "0",
  e: "3",
  i: "1",
  a: "@",
  s: "5",
  t: "7",
  l: "1",
};
