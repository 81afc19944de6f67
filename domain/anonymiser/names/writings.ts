import { PLATFORMS, WEAK_SUFFIXES } from "../patterns/publicHosts";
import { withoutLegalForms } from "./legal";
import { wordsOf } from "./words";

/** All of its letters are capitals: «РЖД». */
export function isInCapitals(value: string): boolean {
  const plain = value.replace(/[^\p{L}\p{N}]/gu, "");
  return /\p{L}/u.test(plain) && plain === plain.toUpperCase();
}

const QUOTED = /[«"“„]([^«»"“”„]{3,60})[»"”“]/u;

/**
 * What people leave of a name: its first words without what they belong to («Конгресс» of «Конгресс США»), and what
 * is quoted within it.
 */
export function shortenings(value: string, words: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const last = words.length - 1;
  const isOfCountry = words.length === 2 && /\s\p{Lu}{2,4}$/u.test(value.trim());
  for (let to = isOfCountry ? 1 : 2; to <= last && to < 5; to += 1)
    if ((words[to - 1]?.length ?? 0) > 3) found.push(words.slice(0, to));
  const quoted = withoutLegalForms(wordsOf(QUOTED.exec(value)?.[1] ?? ""));
  if (quoted.length > 0 && quoted.length < words.length) {
    found.push(quoted);
    const [first = ""] = quoted;
    // «Мебельная фабрика «Дятел и Ко»»: «фабрика Дятел».
    const before = words[words.length - quoted.length - 1] ?? "";
    if (first.length > 3 && before.length > 3) found.push([before, first]);
  }
  return found.filter((short) => short.join("").length > 4);
}

const NUMERALS = new Map(
  (
    "один:1 одна:1 одно:1 два:2 две:2 три:3 четыре:4 пять:5 шесть:6 семь:7 восемь:8 девять:9 десять:10 двенадцать:12 " +
    "тринадцать:13 двадцать:20 тридцать:30 сорок:40 пятьдесят:50 сто:100 первый:1 первая:1 первое:1 первые:1 второй:2 " +
    "вторая:2 второе:2 третий:3 третья:3 третье:3 пятый:5 пятая:5 пятое:5 седьмой:7 седьмая:7 седьмое:7 one:1 two:2 " +
    "three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 first:1 second:2 third:3"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** The name with figures for numerals and the other way round, and the words that capitals set apart in it. */
export function otherWritings(value: string, words: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  if (words.length > 1) {
    found.push(...withOtherAnd(value, words));
    const inFigures = words.map((word) => NUMERALS.get(word) ?? word);
    if (inFigures.some((word, at) => word !== words[at])) found.push(inFigures);
    const [first = "", ...rest] = words;
    for (const [numeral, figure] of NUMERALS) if (figure === first) found.push([numeral, ...rest]);
  } else {
    const parts = wordsOf(value.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "));
    const isWhole = parts.join("") === words[0];
    if (parts.length > 1 && isWhole && parts.every((part) => part.length > 1)) found.push(parts);
  }
  return found;
}

/** "Hart & Velmore" is said "Hart and Velmore", «Дуб и Мёд» is written «Дуб & Мёд»: between the words stands no word. */
function withOtherAnd(value: string, words: readonly string[]): (readonly string[])[] {
  const [behind] = wordsOf(/[&+](.*)$/su.exec(value)?.[1] ?? "");
  const from = behind === undefined ? -1 : words.indexOf(behind);
  if (from > 0) return ["and", "и"].map((and) => [...words.slice(0, from), and, ...words.slice(from)]);
  const and = words.findIndex((word) => /^(?:и|and|und|et)$/.test(word));
  return and > 0 && and < words.length - 1 ? [words.toSpliced(and, 1)] : [];
}

/** "vetrolom-shop" of "https://www.vetrolom-shop.co.uk/": the label that somebody chose. */
export function hostLabel(domain: string): string {
  const host = domain
    .trim()
    .replace(/^[a-z]+:\/\//iu, "")
    .replace(/[/:?#].*$/su, "");
  const labels = host.toLowerCase().split(".");
  const own = PLATFORMS.has(labels.slice(-2).join(".")) ? labels.slice(0, -2) : labels.slice(0, -1);
  while (own.length > 1 && WEAK_SUFFIXES.has(own.at(-1) ?? "")) own.pop();
  return own.at(-1) ?? "";
}
