import { type Dice, pick } from "../dice";
import type { Trick } from "./types";

/**
 * One slip of the finger in the longest word, of six letters or more, never in its first letter: a reader knows a word
 * by its beginning, and a shorter one with a slip is as near to other words.
 */
export const TYPOS: readonly Trick[] = [
  { name: "letter left out", group: "typos", apply: slip((left, _letter, right) => left + right) },
  {
    name: "letter too many",
    group: "typos",
    apply: slip(
      (left, letter, right, roll) => left + letter + (roll(2) === 0 ? letter : beside(letter, roll)) + right,
    ),
  },
  {
    name: "neighbouring key",
    group: "typos",
    apply: slip((left, letter, right, roll) => left + beside(letter, roll) + right),
  },
  {
    name: "letters swapped",
    group: "typos",
    apply: slip((left, letter, right) => left + right.charAt(0) + letter + right.slice(1)),
  },
];

export const anyTypo: Trick = {
  name: "typo",
  group: "typos",
  apply: (text, roll) => pick(TYPOS, roll).apply(text, roll),
};

function slip(change: (left: string, letter: string, right: string, roll: Dice) => string) {
  return (text: string, roll: Dice): string | undefined => {
    const words = [...text.matchAll(/\p{L}{6,}/gu)].sort((a, b) => b[0].length - a[0].length);
    const [word] = words;
    if (!word) return undefined;
    const at = word.index + 1 + roll(word[0].length - 2);
    return change(text.slice(0, at), text.charAt(at), text.slice(at + 1), roll);
  };
}

function beside(letter: string, roll: Dice): string {
  for (const row of ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"]) {
    const at = row.indexOf(letter.toLowerCase());
    if (at >= 0)
      return pick(
        [row[at - 1], row[at + 1]].filter((one) => one !== undefined),
        roll,
      );
  }
  return letter;
}
