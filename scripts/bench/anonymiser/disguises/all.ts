import type { Dice } from "../dice";
import type { Name } from "../names/list";
import { FORMATS } from "./formats";
import { adjective, FORMS, inSomeCase } from "./forms";
import { LETTERS } from "./letters";
import { byEarDeclined, latinCaseForm, SCRIPTS } from "./script";
import type { Form, Trick } from "./types";
import { anyTypo, TYPOS } from "./typos";

const TRICKS: readonly Trick[] = [...LETTERS, ...TYPOS, ...FORMATS];
const asForm = ({ name, group, apply }: Trick): Form => ({
  name,
  group,
  apply: ({ text }, roll) => apply(text, roll),
});

export const SINGLE: readonly Form[] = [...FORMS, ...SCRIPTS, ...TRICKS.map(asForm)];

/** Two at once, as they come in life: a form of grammar or script first, then a trick on it; or two tricks. */
export const PAIRS: readonly Form[] = [
  ...pairs(
    [
      ["case form", inSomeCase],
      ["adjective", adjective],
    ],
    [
      "lower case",
      "capitals",
      "е for ё",
      "homoglyphs",
      "leet",
      "keyboard layout",
      "zero-width",
      "soft hyphen",
      "stress mark",
      "decomposed",
      "letter-spaced",
      "typo",
      "broken over a line",
      "HTML entities",
      "percent-encoded",
      "base64",
      "split by tags",
      "split by emphasis",
      "quotes and legal form",
      "file name",
    ],
  ),
  // Adjectives are made of single words only.
  ...pairs([["case form", inSomeCase]], ["joined words"]),
  // A slip in a transliterated word is left out: two uncertain steps, and readers disagree about the result.
  ...pairs(
    [
      ["transliterated case form", latinCaseForm],
      ["by ear, declined", byEarDeclined],
    ],
    [
      "lower case",
      "capitals",
      "homoglyphs",
      "zero-width",
      "letter-spaced",
      "broken over a line",
      "joined words",
      "HTML entities",
      "split by tags",
      "split by emphasis",
      "quotes and legal form",
    ],
  ),
  ...pairs(
    [
      ["capitals", trick("capitals")],
      ["homoglyphs", trick("homoglyphs")],
    ],
    ["letter-spaced"],
  ),
  // A slip in letters set apart is left out: nobody spaces a word by hand and overlooks that it is misspelt.
  ...pairs(
    [
      ["capitals", trick("capitals")],
      ["typo", trick("typo")],
      ["homoglyphs", trick("homoglyphs")],
    ],
    ["zero-width", "HTML entities", "percent-encoded", "split by tags", "split by emphasis"],
  ),
];

type First = readonly [name: string, apply: Form["apply"]];

function pairs(firsts: readonly First[], seconds: readonly string[]): Form[] {
  return firsts.flatMap(([first, apply]) =>
    seconds.map((second): Form => {
      const then = find(second);
      return {
        name: `${first} + ${second}`,
        group: "pairs",
        apply: (name, roll) => {
          const form = apply(name, roll);
          const disguised = form === undefined ? undefined : then.apply(form, roll);
          return disguised === form ? undefined : disguised;
        },
      };
    }),
  );
}

function trick(name: string) {
  return ({ text }: Name, roll: Dice) => {
    const changed = find(name).apply(text, roll);
    return changed === text ? undefined : changed;
  };
}

function find(name: string): Trick {
  const found = name === "typo" ? anyTypo : TRICKS.find((one) => one.name === name);
  if (!found) throw new Error(`No such trick: ${name}`);
  return found;
}
