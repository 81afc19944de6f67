import { soundsOf } from "./skeleton";

/** A set of endings that one kind of stem takes: in Cyrillic letters, and in sounds for words of the other script. */
export type Endings = {
  readonly id: number;
  readonly letters: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
};

/** A part of a word that stays, with the endings that it takes. */
export type Stem = { readonly letters: string; readonly endings: Endings };

const list = (text: string): string[] => text.split(" ").map((ending) => (ending === "0" ? "" : ending));

const ADJECTIVE = list("ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ою ею ых их ыми ими ей");
const NOUN_AFTER_SUFFIX = list("0 а у ом ем е ы и ов ев ам ами ах");
const SHORT = list("0 а о ы и е у");

/** What makes another word of a name: «ромашковский», «ромашкинский», «ромашковец», «мтсник», «дикси-шный». */
const DERIVED = [
  ...[
    "ск",
    "овск",
    "евск",
    "инск",
    "енск",
    "анск",
    "янск",
    "йск",
    "ийск",
    "ческ",
    "ическ",
    "н",
    "ов",
    "ев",
    "ин",
    "овн",
    "шн",
    "очн",
    "енн",
  ].flatMap((suffix) => ADJECTIVE.map((ending) => suffix + ending)),
  ...["ов", "ев", "ин", "ын"].flatMap((suffix) => SHORT.map((ending) => suffix + ending)),
  ...[
    "овец",
    "евец",
    "овц",
    "евц",
    "инец",
    "инц",
    "ец",
    "ц",
    "чик",
    "щик",
    "овщик",
    "ник",
    "овик",
    "ист",
    "ёнок",
    "анец",
    "анц",
  ].flatMap((suffix) => NOUN_AFTER_SUFFIX.map((ending) => suffix + ending)),
  ...["ск", "овск", "евск", "инск"].flatMap((suffix) => list("и").map((ending) => suffix + ending)),
];

const HARD = list("0 а у ом ем е ы и ов ев ей ам ами ах");
const FEMININE = list("а я ы и е у ю ой ою ей ею ёй 0 ам ям ами ями ах ях");
const SOFT = list("ь я ю ем ём е и ью ей ям ями ях ев ьи ья ье ьев ьям ьями ьях ьем ьём ьей ьи ьёй");
const SHORT_I = list("й я ю ем ём е и ев ям ями ях ей ём");
const IA = list("ия ии ию ией иею ий иям иями иях");
const II = list("ий ия ию ием ие ии иев иям иями иях");
const IE = list("ие ия ию ием ии ий иям иями иях ье ья ью ьем ьи");
const NEUTER = list("о е ё а я у ю ом ем ём ы и 0 ам ям ами ями ах ях ей");
const PLURAL = list("ы и 0 ов ев ей ь ам ям ами ями ах ях а я у ю ой е ом ем");
const FOREIGN = list("0 а у ю ой ей ом ем е и ы й я");
const SURNAME = list("0 а у ым ой е ы ых ыми ом ую");

let count = 0;
function endings(own: readonly string[], derived: readonly string[] = DERIVED): Endings {
  const letters = new Set([...own, ...derived].map((ending) => ending.replaceAll("ё", "е")));
  const sounds = new Set([...letters].map((ending) => soundsOf(ending)));
  for (const english of ["s", "es"]) sounds.add(english);
  count += 1;
  return { id: count, letters, sounds };
}

const SETS = {
  hard: endings(HARD),
  feminine: endings(FEMININE),
  soft: endings(SOFT),
  shortI: endings(SHORT_I),
  ia: endings(IA),
  ii: endings([...II, ...ADJECTIVE]),
  ie: endings([...IE, ...ADJECTIVE]),
  adjective: endings([...ADJECTIVE, ...list("ой е о а ы и ем")]),
  neuter: endings(NEUTER),
  plural: endings(PLURAL),
  foreign: endings(FOREIGN),
  /** Stems that only stand before an ending: «огоньк-а», or only without one: «ромашек». */
  beforeVowel: endings(list("а у ом ем е ы и ов ев ей ам ами ах я ю ям ями ях ой ою ью")),
  bare: endings(list("0 ь"), []),
  derived: endings([]),
  surname: endings(SURNAME, []),
  latinFeminine: endings(
    FEMININE.filter((ending) => ending !== ""),
    [],
  ),
  latinNeuter: endings(
    NEUTER.filter((ending) => ending !== ""),
    [],
  ),
  latinHard: endings(HARD, []),
  latinForeign: endings(FOREIGN, []),
  exact: endings([""], []),
  adjectiveName: endings(ADJECTIVE, []),
} as const;

export const EXACT = SETS.exact;
/** Of what only stands before an ending. */
export const BEFORE_ENDING = SETS.latinNeuter.id;

const ALL: readonly Endings[] = Object.values(SETS);
export const endingsById = (id: number): Endings => ALL[id - 1] ?? SETS.exact;
export const LONGEST_ENDING = Math.max(
  ...ALL.flatMap(({ sounds }) => [...sounds].map(({ length }) => length)),
);

const VOWEL = /[аеиоуыэюя]$/;

/**
 * All stems of a folded Cyrillic word, from its last letters alone: nobody says a brand's gender, so the paradigms of
 * every gender that such a word may have are accepted.
 */
export function stemsOf(word: string): Stem[] {
  if (word.length < 3)
    return [{ letters: word, endings: word.length < 2 || VOWEL.test(word) ? EXACT : SETS.hard }];
  const cut = (letters: number) => word.slice(0, word.length - letters);
  const stems = main(word, cut);
  const [first] = stems;
  if (first) stems.push(...softened(first.letters));
  return stems;
}

function main(word: string, cut: (letters: number) => string): Stem[] {
  if (/(?:[ыо]й|[гкхжшчщн]ий|ая|яя|ое|ее|ые|[гкхжшчщн]ие)$/.test(word) && word.length > 4) {
    const stems: Stem[] = [{ letters: cut(2), endings: SETS.adjective }];
    if (/(?:ий)$/.test(word)) stems.push({ letters: cut(2), endings: SETS.ii });
    if (/(?:ие)$/.test(word)) stems.push({ letters: cut(2), endings: SETS.ie });
    if (/(?:ой|ей)$/.test(word)) stems.push({ letters: cut(1), endings: SETS.shortI });
    if (/(?:ая|яя|ое|ее)$/.test(word)) stems.push({ letters: cut(1), endings: SETS.feminine });
    return stems;
  }
  if (/ия$/.test(word)) return [{ letters: cut(2), endings: SETS.ia }];
  if (/ий$/.test(word)) return [{ letters: cut(2), endings: SETS.ii }];
  if (/ие$/.test(word)) return [{ letters: cut(2), endings: SETS.ie }];
  if (/[ао]?ья$|ье$/.test(word))
    return [
      { letters: cut(2), endings: SETS.soft },
      { letters: `${cut(2)}е`, endings: SETS.shortI },
    ];
  if (/й$/.test(word)) return [{ letters: cut(1), endings: SETS.shortI }, ...fleetingI(word)];
  if (/ь$/.test(word))
    return [
      { letters: cut(1), endings: SETS.soft },
      { letters: word, endings: SETS.derived },
      ...fleeting(cut(1), "ь"),
    ];
  if (/мя$/.test(word))
    return [
      { letters: `${cut(1)}ен`, endings: SETS.neuter },
      { letters: cut(1), endings: SETS.feminine },
    ];
  if (/[ая]$/.test(word)) return [{ letters: cut(1), endings: SETS.feminine }, ...genitivePlural(cut(1))];
  if (/[ое]$/.test(word)) return [{ letters: cut(1), endings: SETS.neuter }, ...genitivePlural(cut(1))];
  if (/[ыи]$/.test(word)) return [{ letters: cut(1), endings: SETS.plural }, ...genitivePlural(cut(1))];
  if (VOWEL.test(word)) return [{ letters: word, endings: SETS.foreign }];
  const own = [{ letters: word, endings: SETS.hard }, ...fleeting(word, "")];
  // A brand that is a surname is inflected as one: «Толстошубовым».
  if (/(?:[оеё]в|[иы]н)$/.test(word)) own.push({ letters: word, endings: SETS.surname });
  return /ск$/.test(word) ? [...own, { letters: word, endings: SETS.adjective }] : own;
}

/** «Огонёк» – «огонька», «Боец» – «бойца», «Орёл» – «орла», «День» – «дня». */
function fleeting(word: string, sign: "ь" | ""): Stem[] {
  const match = /^(.+)([еоя])([кцлнрвтмсбхж])$/.exec(word);
  if (!match || word.length < 3) return [];
  const [, before = "", vowel, last = ""] = match;
  const stems = [before + last];
  if (vowel === "е" && /[лнрсзмдт]$/.test(before)) stems.push(`${before}ь${last}`);
  if (VOWEL.test(before)) stems.push(`${before}й${last}`);
  const set = sign === "ь" ? SETS.soft : SETS.beforeVowel;
  return stems.map((letters) => ({ letters, endings: set }));
}

/** «Соловей» – «соловья», «Ручей» – «ручья». */
const fleetingI = (word: string): Stem[] =>
  /[ео]й$/.test(word) && word.length > 3
    ? [
        { letters: word.slice(0, -2), endings: SETS.soft },
        { letters: `${word.slice(0, -2)}ь`, endings: SETS.derived },
      ]
    : [];

/** «Ромашка» – «ромашек», «Копейка» – «копеек», «Деревня» – «деревень», «Окно» – «окон». */
function genitivePlural(stem: string): Stem[] {
  const match = /^(.*[бвгджзйклмнпрстфхцчшщь])([кцнлрвмг])$/.exec(stem);
  if (!match) return [];
  const [, before = "", last = ""] = match;
  const bare = before.replace(/[йь]$/, "");
  return [`${bare}е${last}`, `${bare}о${last}`].map((letters) => ({ letters, endings: SETS.bare }));
}

const SOFTENED: Readonly<Record<string, string>> = { к: "ч", г: "ж", х: "ш", ц: "ч" };

/** «Ромашка» – «ромашечный», «Прага» – «пражский»: consonants that soften before a suffix. */
function softened(stem: string): Stem[] {
  const soft = SOFTENED[stem.at(-1) ?? ""];
  if (!soft || stem.length < 4) return [];
  const head = stem.slice(0, -1);
  const stems: Stem[] = [head + soft, `${head.replace(/[ьй]$/, "")}е${soft}`].map((letters) => ({
    letters,
    endings: SETS.derived,
  }));
  // «Хмельник» – «хмельницкий».
  return stem.endsWith("к") ? [...stems, { letters: `${head}цк`, endings: SETS.adjectiveName }] : stems;
}

/** Surnames take their feminine and plural forms, too: «Петров», «Петровой», «Петровыми». */
export function surnameStems(word: string): Stem[] {
  if (/(?:[оеё]в|[иы]н)а$/.test(word))
    return [{ letters: word.slice(0, -1), endings: SETS.surname }, ...stemsOf(word)];
  if (/(?:[оеё]в|[иы]н)$/.test(word))
    return [
      { letters: word, endings: SETS.surname },
      { letters: word, endings: SETS.hard },
    ];
  if (/(?:ский|цкий|ской|цкой|ская|цкая|ый|ая|ой)$/.test(word) && word.length > 4)
    return [{ letters: word.slice(0, -2), endings: SETS.adjectiveName }];
  if (/(?:ых|их|ко|о|и|у|ю|е|э)$/.test(word))
    return [{ letters: word, endings: EXACT }, ...(/о$/.test(word) ? stemsOf(word) : [])];
  return stemsOf(word);
}

/** The endings that a Latin name takes once it is written in Cyrillic go by its last sound. */
export function soundStem(
  sounds: string,
  isDeep: boolean,
): { readonly cut: number; readonly endings: Endings } {
  const last = sounds.at(-1) ?? "";
  if (last === "a" && sounds.length > 3) return { cut: 1, endings: SETS.latinFeminine };
  if (last === "o" && sounds.length > 3) return { cut: 1, endings: SETS.latinNeuter };
  if ("aeiou".includes(last)) return { cut: 0, endings: isDeep ? SETS.foreign : SETS.latinForeign };
  return { cut: 0, endings: isDeep ? SETS.hard : SETS.latinHard };
}
