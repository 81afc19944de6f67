import { decline, declineWord, OBLIQUE, type Oblique, pluralise } from "../decline";
import type { Dice } from "../dice";
import { pick } from "../dice";
import type { Name } from "../names/list";
import type { Form } from "./types";

/** What Russian and English grammar do to a name. */
export const FORMS: readonly Form[] = [
  { name: "as it is", group: "forms", apply: (name) => name.text },
  ...OBLIQUE.map(
    (grammaticalCase): Form => ({
      name: grammaticalCase.toLowerCase(),
      group: "forms",
      apply: (name) => decline(name, grammaticalCase),
    }),
  ),
  {
    name: "plural",
    group: "forms",
    apply: (name, roll) => pluralise(name, pick([undefined, ...OBLIQUE], roll)),
  },
  { name: "adjective", group: "forms", apply: adjective },
  {
    name: "English possessive",
    group: "forms",
    apply: ({ text }, roll) => (/[a-z]$/i.test(text) ? text + pick(["'s", "’s", "s’"], roll) : undefined),
  },
  {
    name: "Cyrillic ending on a Latin name",
    group: "forms",
    // «в Zelmix-е», «у Zelmix'а»: nobody hangs one on a name that ends in a vowel.
    apply: ({ text }, roll) =>
      /[b-df-hj-np-tv-xz]$/i.test(text)
        ? text + pick(["", "-", "'", "’"], roll) + pick(["а", "у", "ом", "е", "ов"], roll)
        : undefined,
  },
];

/** Any case but the nominative. */
export function inSomeCase(name: Name, roll: Dice): string | undefined {
  const forms = OBLIQUE.map((one: Oblique) => decline(name, one)).filter((form) => form !== undefined);
  return forms.length > 0 ? pick(forms, roll) : undefined;
}

/**
 * «снегодарский», «кувшиновскому»: of one declined word, from the stem of its genitive, so that a fleeting vowel is
 * gone. Not of adjectives, nor of names in -ие or -мя, of which nobody makes one.
 */
export function adjective(name: Name, roll: Dice): string | undefined {
  const [word] = name.words;
  const genitive = decline(name, "GENITIVE");
  if (name.words.length > 1 || !word?.gender || word.gender === "p" || !genitive) return undefined;
  if (/(?:ый|ий|ой|ие|мя)$/u.test(word.text) || /[^\p{Script=Cyrillic}]/u.test(word.text)) return undefined;
  const stem = genitive.toLowerCase().replace(/[аяыи]$/u, "");
  const built = stem.endsWith("ск")
    ? `${stem}ий`
    : /[аеиоуыэюя]$/u.test(stem)
      ? `${stem}йский`
      : word.gender === "m" && /[рлнд]$/u.test(stem) && roll(2) === 0
        ? `${stem}ский`
        : stem + (/[жшчщць]$/u.test(stem) ? "евский" : "овский");
  const form = declineWord({ text: built, gender: "m" }, pick(OBLIQUE, roll));
  return roll(2) === 0 ? form : form.charAt(0).toUpperCase() + form.slice(1);
}
