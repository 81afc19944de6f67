/** The six cases of Russian. */
export const CASES = [
  "nominative",
  "genitive",
  "dative",
  "accusative",
  "instrumental",
  "prepositional",
] as const;
export type Case = (typeof CASES)[number];

const [NOM, GEN, DAT, ACC, INS, PREP] = CASES;

/** What each preposition asks for; the first is the likelier. */
const GOVERNED = new Map<string, readonly Case[]>(
  (
    [
      [
        "для от ото из изо у без безо до около возле после против кроме вместо ради насчет насчёт вокруг среди мимо внутри",
        [GEN],
      ],
      ["к ко благодаря согласно вопреки", [DAT]],
      ["по", [DAT, PREP]],
      ["с со", [INS, GEN]],
      ["над под перед между", [INS]],
      ["за", [INS, ACC]],
      ["в во на", [PREP, ACC]],
      ["о об обо при", [PREP]],
      ["про через сквозь", [ACC]],
    ] as const
  ).flatMap(([words, cases]) => words.split(" ").map((word): [string, readonly Case[]] => [word, cases])),
);

/**
 * Endings by the ending of the base form: what each may mean. The longest base ending that fits decides.
 * A surname's feminine -ой is four cases at once; the preposition tells them apart.
 */
const ENDINGS: readonly (readonly [base: RegExp, forms: Readonly<Record<string, readonly Case[]>>])[] = [
  [/(?:ая|яя)$/, { ой: [GEN, DAT, INS, PREP], ей: [GEN, DAT, INS, PREP], ую: [ACC], юю: [ACC] }],
  [
    /(?:ое|ее)$/,
    { ого: [GEN], его: [GEN], ому: [DAT], ему: [DAT], ым: [INS], им: [INS], ом: [PREP], ем: [PREP] },
  ],
  [
    /(?:ий|ый|ой)$/,
    {
      ого: [GEN, ACC],
      его: [GEN, ACC],
      ому: [DAT],
      ему: [DAT],
      ым: [INS],
      им: [INS],
      ом: [PREP],
      ем: [INS, PREP],
      я: [GEN, ACC],
      ю: [DAT],
      и: [PREP],
    },
  ],
  [/(?:ые|ие)$/, { ых: [GEN, PREP], их: [GEN, PREP], ым: [DAT], им: [DAT], ыми: [INS], ими: [INS] }],
  [/ия$/, { ии: [GEN, DAT, PREP], ию: [ACC], ией: [INS] }],
  [/а$/, { ы: [GEN], и: [GEN], е: [DAT, PREP], у: [ACC], ой: [INS, GEN, DAT, PREP], ою: [INS], ей: [INS] }],
  [/я$/, { и: [GEN], е: [DAT, PREP], ю: [ACC], ей: [INS], ёй: [INS], ею: [INS] }],
  [/й$/, { я: [GEN, ACC], ю: [DAT], ем: [INS], е: [PREP], и: [PREP] }],
  [/ь$/, { я: [GEN, ACC], ю: [DAT], ем: [INS], е: [PREP], и: [GEN, DAT, PREP], ью: [INS] }],
  [/[ое]$/, { а: [GEN], я: [GEN], у: [DAT], ю: [DAT], ом: [INS], ем: [INS], е: [PREP], и: [PREP] }],
  [/[ыи]$/, { ов: [GEN], ей: [GEN], ам: [DAT], ям: [DAT], ами: [INS], ями: [INS], ах: [PREP], ях: [PREP] }],
  [/[бвгджзклмнпрстфхцчшщ]$/, { а: [GEN, ACC], у: [DAT], ом: [INS], ем: [INS], ым: [INS], е: [PREP] }],
];

/**
 * The case in which something stands in a text.
 * @param found as it stands there
 * @param bases the same in the nominative, as dossiers have it
 */
export function caseOf(found: string, bases: readonly string[], before: string, after = ""): Case {
  const asked = GOVERNED.get(/(\p{L}+)[\s«"“„(*_]*$/u.exec(before)?.[1]?.toLowerCase() ?? "") ?? [];
  const seen = formsOf(found, bases);
  const both = asked.find((one) => seen.includes(one));
  if (both) return both;
  if (asked[0] && (seen.length === 0 || seen[0] === NOM)) return asked[0];
  const isDative = seen.includes(DAT) && (GIVES.test(before) || IS_GIVEN.test(after));
  return isDative ? DAT : (seen[0] ?? asked[0] ?? NOM);
}

/** Verbs before somebody who is given something, and what is said of somebody in the dative. */
const GIVES =
  /(?<!\p{L})(?:отправ|перешл|пересл|посла|пошл|высла|вышл|покаж|показа|показыва|отда|переда|напи[сш]|пи[сш]|ответ|отвеча|позвон|звон|перезвон|помо[гч]|помога|предлож|предлага|сообщ|выстав|скаж|сказа|говор|обеща|достав|пода[рл]|верн|купи|плат|заплат|напомн|объясн|благодар(?=н)|рад)\p{L}*\s+["«“„]?$/iu;
const IS_GIVEN =
  /^["»”]?\s+(?:(?:не|уже|очень|вс[её]|срочно)\s+)*(?:нуж(?:ен|н\p{L})|надо|понрав|нрав|важн|хочется|хватает|равно|необходим|предстоит|стоит|пора|интересн|удобн|ответил|отправ|написал|перезвон|выслал|передал|позвонил)\p{L}*/iu;

/** What its words allow together, the likeliest first; none when no base is alike. */
function formsOf(found: string, bases: readonly string[]): readonly Case[] {
  // «НТКФ» has no cases.
  if (/^[А-ЯЁ]{2,6}$/.test(found)) return [];
  const baseWords = bases.flatMap(wordsOf);
  let forms: readonly Case[] = [];
  for (const word of wordsOf(found)) {
    const own = casesOf(word, baseWords);
    const both = forms.filter((one) => own.includes(one));
    if (forms.length === 0 || both.length > 0) forms = forms.length === 0 ? own : both;
  }
  if (forms.length > 0) return forms;
  // A Latin name with a Russian ending: "Quavello'ом".
  const ending = /[a-z]['’‑-]?([а-яё]{1,3})["»”]?$/iu.exec(found)?.[1]?.toLowerCase() ?? "";
  return FOREIGN[ending] ?? [];
}

const FOREIGN: Readonly<Record<string, readonly Case[]>> = {
  а: [GEN],
  у: [DAT],
  ом: [INS],
  ем: [INS],
  ой: [INS],
  е: [PREP, DAT],
};

function casesOf(word: string, bases: readonly string[]): readonly Case[] {
  const base = closest(word, bases);
  if (base === undefined) return [];
  if (base === word)
    return /е$/.test(word) ? [NOM, ACC, PREP] : /[аяоуюыиэ]$/.test(word) ? [NOM] : [NOM, ACC];
  for (const [ending, forms] of ENDINGS) {
    if (!ending.test(base)) continue;
    const stem = base.replace(ending, "");
    const cases = Object.entries(forms)
      .sort(([one], [other]) => other.length - one.length)
      .find(([form]) => word.endsWith(form) && stemsAgree(word.slice(0, -form.length), stem, base));
    if (cases) return cases[1];
  }
  return [];
}

/** Is it a name in the plural, in its base form: «Три Кита», «Вертуши»? */
export const isPlural = (found: string, bases: readonly string[]): boolean =>
  wordsOf(found).some((word) => /[ыи]$/.test(word) && bases.flatMap(wordsOf).includes(word));

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .match(/[а-я]{2,}/g)
    ?.filter((word) => !LEGAL.has(word)) ?? [];
const LEGAL = new Set("ооо оао зао пао нао ао ип нко ано".split(" "));

/** A vowel may fall out of a stem: «Перец», «Перца». */
const stemsAgree = (found: string, stem: string, base: string): boolean =>
  found === stem ||
  found === base ||
  (found.length >= 2 && found.slice(0, -1) === stem.slice(0, -2) && found.at(-1) === stem.at(-1));

function closest(word: string, bases: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const base of bases) {
    let same = 0;
    while (same < word.length && word[same] === base[same]) same += 1;
    if (same > most && same >= Math.min(word.length, base.length) - 3) [best, most] = [base, same];
  }
  return most >= 2 ? best : undefined;
}
