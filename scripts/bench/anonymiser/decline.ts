import nouns from "russian-nouns-js";
import type { Gender as GenderCode, Name, Word } from "./names/list";

/**
 * Inflection by russian-nouns-js, which the matcher does not use: what both took from one library would agree with
 * itself and prove nothing.
 */
export const OBLIQUE = ["GENITIVE", "DATIVE", "ACCUSATIVE", "INSTRUMENTAL", "PREPOSITIONAL"] as const;
export type Oblique = (typeof OBLIQUE)[number];

/** The name in a case; undefined where the form is the same as in the dossier. */
export function decline(name: Name, grammaticalCase: Oblique): string | undefined {
  const text = name.words.map((word) => declineWord(word, grammaticalCase)).join(" ");
  return text === name.text ? undefined : text;
}

/** «Кувшины», «в Кувшинах»: only of names of one declined word, as of others nobody makes a plural. */
export function pluralise(name: Name, grammaticalCase?: Oblique): string | undefined {
  const [word] = name.words;
  if (!word?.gender || word.gender === "p" || name.words.length > 1 || /[^\p{L}]/u.test(word.text))
    return undefined;
  const lemma = lemmaOf(word.text, word.gender);
  const plural = engine.pluralize(lemma)[0];
  if (!plural) return undefined;
  const form = grammaticalCase ? engine.decline(lemma, Case[grammaticalCase], plural)[0] : plural;
  return form && likeFirst(word.text, form);
}

const { Case, Gender, createLemma } = nouns;
const engine = new nouns.Engine();
const GENDERS = { m: Gender.MASCULINE, f: Gender.FEMININE, n: Gender.NEUTER };

const lemmaOf = (text: string, gender: GenderCode) =>
  createLemma(
    gender === "p"
      ? { text: text.toLowerCase(), pluraleTantum: true }
      : { text: text.toLowerCase(), gender: GENDERS[gender] },
  );

/** Only the last run of letters is declined: «Z-Маркета», «R2-Мебели»; digits after it stand still. */
export function declineWord({ text, gender }: Word, grammaticalCase: Oblique): string {
  const [, head = "", tail = "", rest = ""] = /^(.*?)(\p{Script=Cyrillic}+)([^\p{L}]*)$/u.exec(text) ?? [];
  if (!gender || !tail) return text;
  const form = engine.decline(lemmaOf(tail, gender), Case[grammaticalCase])[0] ?? tail;
  return head + likeFirst(tail, form) + rest;
}

/** Capitals where the name had them; what the ending adds is small. */
const likeFirst = (model: string, form: string) =>
  [...form].map((letter, at) => (isCapital(model[at]) ? letter.toUpperCase() : letter)).join("");

const isCapital = (letter: string | undefined) => letter !== undefined && /\p{Lu}/u.test(letter);
