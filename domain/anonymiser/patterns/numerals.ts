import { type Mapped, rewrite, windowsIn } from "../views/mapped";

const UNITS = "ноль один два три четыре пять шесть семь восемь девять";
const TEENS =
  "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать";
const TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто";
const HUNDREDS = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот";
const ENGLISH = "zero one two three four five six seven eight nine";

const VALUES = new Map<string, number>([
  ...valued(UNITS, (at) => at),
  ...valued(TEENS, (at) => 10 + at),
  ...valued(TENS, (at) => (at + 2) * 10),
  ...valued(HUNDREDS, (at) => (at + 1) * 100),
  ...valued(ENGLISH, (at) => at),
  ["одна", 1],
  ["две", 2],
  ["нуль", 0],
]);

function valued(words: string, worth: (at: number) => number): [string, number][] {
  return words.split(" ").map((word, at) => [word, worth(at)]);
}

/** Every phone that is spelled out has some of these; few texts do. */
const SIGNS = [
  "надцать",
  "десят",
  "сот",
  "двест",
  "трист",
  "восемь",
  "девять",
  "seven",
  "eight",
  "nine",
  "zero",
];
const WORD = [...VALUES.keys()].sort((one, other) => other.length - one.length).join("|");
/** Three at least, with figures between them. */
const RUN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${WORD}|\\d{1,4})[\\s,-]{1,3}){2,40}(?:${WORD}|\\d{1,4})(?![\\p{L}\\d])`,
  "giu",
);

/** «восемь девятьсот двадцать один …» in figures, with its neighbourhood; undefined where nothing is spelled out. */
export function inFigures(from: Mapped): Mapped | undefined {
  const places = SIGNS.flatMap((sign) => placesOf(from.text, sign)).sort((one, other) => one - other);
  if (places.length === 0) return undefined;
  const start = windowsIn(from, places);
  const now = rewrite(start, RUN, ([run]) => (/\p{L}/u.test(run) ? figures(run) : undefined));
  return now === start ? undefined : now;
}

function placesOf(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) places.push(at);
  return places;
}

/** Hundreds take tens, and both take units: 921 304 77 15. */
function figures(run: string): string {
  const groups: (number | string)[] = [];
  let room = 0;
  for (const word of run.toLowerCase().split(/[\s,-]+/)) {
    const value = VALUES.get(word);
    const last = groups.at(-1);
    if (value === undefined) groups.push(word);
    else if (typeof last === "number" && value > 0 && value < room) groups[groups.length - 1] = last + value;
    else groups.push(value);
    room = value === undefined || (value > 0 && value < 20) ? 0 : value >= 100 ? 100 : value >= 20 ? 10 : 0;
  }
  return groups.join(" ");
}
