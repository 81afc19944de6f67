import { formsOf, isFirstName } from "./firstNames";

/** The parts of a person's name, each in all the forms under which a text may call the person. */
export type ParsedPerson = {
  readonly surnames: readonly string[];
  readonly firsts: readonly string[];
  readonly patronymics: readonly string[];
};

const PATRONYMIC = /(?:ович|евич|ьич|инич|овна|евна|ична|инична|ovich|evich|ovna|evna|ichna)$/;
const SURNAME =
  /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|ский|цкий|ская|цкая|енко|ко|ук|юк|як|ян|дзе|швили|ых|их|[oe]v|in|[oe]va|ina|sk[yi]+|skaya|enko|yan)$/;
const TITLES =
  /^(?:г|гн|госпожа|господин|mr|mrs|ms|miss|dr|prof|sir|директор|менеджер|бухгалтер|маркетолог|руководитель|главный|генеральный|ceo|cto|cmo|cfo)$/;

export const isTitle = (word: string): boolean => TITLES.test(word);

/**
 * Which word is the surname: the one that is neither a patronymic nor a known first name; of two unknown ones, the one
 * with a surname's ending, or that no dictionary has; else both may be either.
 * @param isName tells first names and surnames of the dictionary
 */
export function parsePerson(
  all: readonly string[],
  isName: (word: string) => boolean = () => false,
): ParsedPerson | undefined {
  const words = all.filter((word) => !isTitle(word) && !/\d/.test(word)).slice(0, 5);
  const patronymics = words.filter(
    (word, place) =>
      place > 0 && PATRONYMIC.test(word) && (words.length > 2 || isFirstName(words[place - 1] ?? "")),
  );
  const rest = words.filter((word) => !patronymics.includes(word) && word.length > 1);
  if (rest.length === 0) return undefined;
  if (rest.length === 1) return single(rest[0] ?? "", patronymics);
  const called = patronymics.flatMap((word) => [word, ...calledPatronymics(word)]);
  const first = firstOf(rest, words, patronymics, isName);
  if (!first) return { surnames: rest, firsts: rest, patronymics: called };
  return { surnames: rest.filter((word) => word !== first), firsts: formsOf(first), patronymics: called };
}

/** «Иванова» or «Зинаида» alone, or «Анна Сергеевна». */
function single(word: string, patronymics: readonly string[]): ParsedPerson {
  if (patronymics.length > 0)
    return {
      surnames: [],
      firsts: formsOf(word),
      patronymics: patronymics.flatMap((each) => [each, ...calledPatronymics(each)]),
    };
  return isFirstName(word) && !SURNAME.test(word)
    ? { surnames: [], firsts: formsOf(word), patronymics: [] }
    : { surnames: [word], firsts: [], patronymics: [] };
}

/** It stands before the patronymic, or is a known one, or is the only word that does not end like a surname. */
function firstOf(
  rest: readonly string[],
  words: readonly string[],
  patronymics: readonly string[],
  isName: (word: string) => boolean,
): string | undefined {
  const before = words[words.indexOf(patronymics[0] ?? "") - 1];
  if (before && rest.includes(before)) return before;
  const known = rest.filter(isFirstName);
  const [surest] = known.filter((word) => !SURNAME.test(word)).concat(known);
  if (surest) return surest;
  const plain = rest.filter((word) => !SURNAME.test(word));
  if (plain.length === 1) return plain[0];
  const dictionary = plain.filter(isName);
  return dictionary.length === 1 ? dictionary[0] : undefined;
}

/** In talk: «Сергеич», «Иваныч», «Сергевна», «Иванна». */
function calledPatronymics(word: string): string[] {
  const talk = word
    .replace(/(?<=[еи])евич$/, "ич")
    .replace(/(?<=[аеи])йлович$/, "лыч")
    .replace(/(?<=[бвгджзклмнпрстфхцчшщ])(?:ович|евич)$/, "ыч")
    .replace(/ьевич$/, "ьич")
    .replace(/(?<=[еи])евна$/, "вна")
    .replace(/(?<=н)овна$/, "на");
  return talk === word ? [] : [talk];
}
