import { domainToASCII } from "node:url";
import * as iuliia from "iuliia";
import { type Dice, pick } from "../dice";
import { lettersOf } from "./letters";
import type { Trick } from "./types";

/** What documents, addresses and markup do to a name. */
export const FORMATS: readonly Trick[] = [
  { name: "broken over a line", group: "formats", apply: overLine },
  {
    name: "joined words",
    group: "formats",
    apply: (text, roll) =>
      text.includes(" ")
        ? pick(
            [text.replaceAll(" ", ""), camel(text), text.replaceAll(" ", "-"), text.replaceAll(" ", "_")],
            roll,
          )
        : undefined,
  },
  {
    name: "glued to another word",
    group: "formats",
    // Of five letters or more: «мегавкз» is not read as ВКЗ any more.
    apply: (text, roll) => {
      if (lettersOf(text) < 5 || /[^\p{L}\p{N} ]/u.test(text)) return undefined;
      const plain = text.replaceAll(" ", "");
      return /[а-я]/iu.test(plain)
        ? pick(
            [
              `супер${plain.toLowerCase()}`,
              `${plain.toLowerCase()}бот`,
              `#${camel(text)}Доставка`,
              `Моя${plain}`,
            ],
            roll,
          )
        : pick(
            [`my${plain.toLowerCase()}`, `${plain.toLowerCase()}bot`, `#${camel(text)}Sale`, `go${plain}`],
            roll,
          );
    },
  },
  {
    name: "HTML entities",
    group: "formats",
    apply: (text, roll) => {
      const write = pick(
        [(code: number) => `&#${code};`, (code: number) => `&#x${code.toString(16)};`],
        roll,
      );
      const every = 1 + roll(2);
      return [...text]
        .map((letter, at) => (at % every ? letter : write(letter.codePointAt(0) ?? 0)))
        .join("");
    },
  },
  {
    name: "percent-encoded",
    group: "formats",
    apply: (text) => {
      const encoded = encodeURIComponent(text);
      return encoded.includes("%") ? encoded : undefined;
    },
  },
  {
    name: "punycode",
    group: "formats",
    apply: (text) => {
      const host = domainToASCII(`${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")}.рф`);
      return /^xn--.*\.xn--/.test(host) ? host : undefined;
    },
  },
  {
    name: "base64",
    group: "formats",
    apply: (text, roll) =>
      Buffer.from(pick([`клиент ${text}`, `title=${text};v=2`], roll)).toString("base64"),
  },
  { name: "split by tags", group: "formats", apply: (text, roll) => split(text, pick(TAGS, roll), roll) },
  {
    name: "split by emphasis",
    group: "formats",
    apply: (text, roll) => split(text, pick(EMPHASIS, roll), roll),
  },
  {
    name: "quotes and legal form",
    group: "formats",
    apply: (text, roll) =>
      pick(
        [`ООО «${text}»`, `АО "${text}"`, `„${text}“`, `“${text}”`, `ИП '${text}'`, `ТМ «${text}®»`],
        roll,
      ),
  },
  {
    name: "file name",
    group: "formats",
    apply: (text, roll) => {
      const written = roll(2) ? text : iuliia.translate(text, iuliia.MOSMETRO);
      const plain = written.replace(/[^\p{L}\p{N}]+/gu, pick(["_", "-", ""], roll));
      return (
        pick(["banner_", "КП_", "brief-", "logo ", ""], roll) +
        plain +
        pick(["_v2.psd", "-final(3).docx", "_2024.xlsx", ".png"], roll)
      );
    },
  },
];

/** Hyphenated at the end of a line, in a word of five letters or more and with two on either side. */
function overLine(text: string, roll: Dice): string | undefined {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  if (words.length === 0) return undefined;
  const word = pick(words, roll);
  const at = word.index + 2 + roll(word[0].length - 3);
  return text.slice(0, at) + pick(["-\n", "-\r\n", "-\n    ", "\u2010\n"], roll) + text.slice(at);
}

function split(text: string, [open, close]: readonly [string, string], roll: Dice): string | undefined {
  if (lettersOf(text) < 3) return undefined;
  const at = 1 + roll(text.length - 2);
  return close && roll(2)
    ? open + text.slice(0, at) + close + text.slice(at)
    : text.slice(0, at) + open + text.slice(at) + close;
}

const TAGS = [
  ["<b>", "</b>"],
  ['<span class="big">', "</span>"],
  ["<em>", "</em>"],
  ["<!-- -->", ""],
  ['<a href="#">', "</a>"],
  ["<wbr>", ""],
] as const;

/** Underscores do not split a word in Markdown, so they are not here. */
const EMPHASIS = [
  ["**", "**"],
  ["*", "*"],
  ["~~", "~~"],
  ["`", "`"],
] as const;

const camel = (text: string) =>
  text
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
