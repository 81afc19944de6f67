import * as iuliia from "iuliia";
import { incline } from "lvovich";
import { type Dice, pick } from "../dice";
import { anyTypo } from "../disguises/typos";
import type { FactMaker } from "./types";

/** Invented people: common first names, surnames that are ordinary in form and rare in life. */
const MEN = {
  first: ["Антон", "Игорь", "Пётр", "Лев", "Сергей", "Илья", "Павел"],
  middle: ["Ильич", "Андреевич", "Львович", "Юрьевич", "Петрович"],
};
const WOMEN = {
  first: ["Анна", "Мария", "Любовь", "Ксения", "Софья", "Ольга", "Дарья"],
  middle: ["Ильинична", "Андреевна", "Львовна", "Юрьевна", "Петровна"],
};
/** A man's surname and a woman's, where they differ. Each kind declines in its own way, or not at all. */
const SURNAMES = [
  "Гнездилов Гнездилова",
  "Мышецкий Мышецкая",
  "Пустовойтенко",
  "Дроздюк",
  "Черноусых",
  "Бережковский Бережковская",
  "Сорокопутин Сорокопутина",
  "Кулич",
  "Заречнев Заречнева",
  "Толстобров Толстоброва",
  "Ветроградский Ветроградская",
  "Лукошко",
  "Полынцев Полынцева",
  "Краснобай",
  "Берендяев Берендяева",
  "Долгополых",
  "Жихарев Жихарева",
  "Подлипный Подлипная",
  "Струнин Струнина",
  "Нагорнюк",
  "Оверченко",
  "Птицелов Птицелова",
  "Рогозин Рогозина",
  "Совушкин Совушкина",
];
const ENGLISH_FIRST = ["Oliver", "Harriet", "Miles", "Rosalind", "Edwin", "Nora", "Gavin"];
const ENGLISH_LAST =
  "Whitcombe Duskwell Fennimore Thackery Larkspur Pemberley Ashdown Brockhurst Calloway Dunmore Everleigh Farnham Gilchrist Hathersage Inglewood Jessop Kingsmere Lockridge Marchbank Netherton Oakeshott Penhallow Quillfeather Ravenscar Standish Tillbrook Underhay Wetherby".split(
    " ",
  );
const CASES = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;

export const person: FactMaker = (roll, at) => (at % 6 === 5 ? englishman(roll, at) : russian(roll, at));

/** Forms by lvovich, which the matcher does not use. */
function russian(roll: Dice, at: number): ReturnType<FactMaker> {
  const gender = roll(2) ? "male" : "female";
  const { first: firsts, middle: middles } = gender === "male" ? MEN : WOMEN;
  const [man = "", woman = man] = (SURNAMES[at % SURNAMES.length] ?? "").split(" ");
  const [first, middle, last] = [pick(firsts, roll), pick(middles, roll), gender === "male" ? man : woman];
  const inCase = () => {
    const form = incline({ first, middle, last, gender }, pick(CASES, roll));
    return { first: form.first ?? first, middle: form.middle ?? middle, last: form.last ?? last };
  };
  const [f, m] = [first.charAt(0), middle.charAt(0)];
  const latin = (text: string) => iuliia.translate(text, iuliia.ICAO_DOC_9303);
  const typo = anyTypo.apply(inCase().last, roll);
  const [whole, pair, alone, polite, short] = [inCase(), inCase(), inCase(), inCase(), inCase()];
  return {
    kind: "person",
    known: { people: [pick([`${last} ${first} ${middle}`, `${first} ${middle} ${last}`], roll)] },
    written: {
      "as it is": `${last} ${first} ${middle}`,
      "whole name in a case": `${whole.last} ${whole.first} ${whole.middle}`,
      "first name, patronymic, surname": `${whole.first} ${whole.middle} ${whole.last}`,
      "first name and surname": `${pair.first} ${pair.last}`,
      "surname and first name": `${pair.last} ${pair.first}`,
      "surname alone": last,
      "surname alone in a case": alone.last,
      "first name and patronymic": `${polite.first} ${polite.middle}`,
      "initials before": `${f}. ${m}. ${short.last}`,
      "initials after": `${short.last} ${f}.${m}.`,
      "one initial": `${f}. ${short.last}`,
      capitals: `${pair.first} ${pair.last}`.toUpperCase(),
      transliterated: `${latin(first)} ${latin(last)}`,
      "surname transliterated": latin(last),
      mailbox: `${latin(f)}.${latin(last)}@post.example`.toLowerCase().replace(/[^a-z.@]/g, ""),
      handle: `@${latin(last)}_${latin(first)}`.toLowerCase().replace(/[^a-z_@]/g, ""),
      "surname with a slip": typo && `${pair.first} ${typo}`,
      "surname, homoglyphs": last.replace("о", "o").replace("е", "e").replace("а", "a"),
    },
  };
}

function englishman(roll: Dice, at: number): ReturnType<FactMaker> {
  const first = pick(ENGLISH_FIRST, roll);
  const last = ENGLISH_LAST[Math.floor(at / 6) % ENGLISH_LAST.length] ?? "";
  return {
    kind: "person",
    known: { people: [pick([`${first} ${last}`, `${last}, ${first}`], roll)] },
    written: {
      "English as it is": `${first} ${last}`,
      "English surname": last,
      "English possessive": `${last}'s`,
      "English initial": `${first.charAt(0)}. ${last}`,
      "English capitals": `${first} ${last}`.toUpperCase(),
      "English mailbox": `${first}.${last}@post.example`.toLowerCase(),
    },
  };
}
