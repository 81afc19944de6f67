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
  /^(?:г|гн|госпожа|господин|mr|mrs|ms|dr|директор|менеджер|бухгалтер|маркетолог|руководитель|главный|генеральный|ceo|cto|cmo|cfo)$/;

/**
 * Which word is the surname: the one that is neither a patronymic nor a known first name; of two unknown ones, the one
 * with a surname's ending, else both may be either.
 */
export function parsePerson(all: readonly string[]): ParsedPerson | undefined {
  const words = all.filter((word) => !TITLES.test(word) && !/\d/.test(word)).slice(0, 5);
  const patronymics = words.filter(
    (word, place) =>
      place > 0 && PATRONYMIC.test(word) && (words.length > 2 || isFirstName(words[place - 1] ?? "")),
  );
  const rest = words.filter((word) => !patronymics.includes(word) && word.length > 1);
  if (rest.length === 0) return undefined;
  if (rest.length === 1) return single(rest[0] ?? "", patronymics);
  const first = firstOf(rest, words, patronymics);
  if (!first) return { surnames: rest, firsts: rest, patronymics };
  return { surnames: rest.filter((word) => word !== first), firsts: formsOf(first), patronymics };
}

/** «Иванова» or «Зинаида» alone, or «Анна Сергеевна». */
function single(word: string, patronymics: readonly string[]): ParsedPerson {
  if (patronymics.length > 0) return { surnames: [], firsts: formsOf(word), patronymics };
  return isFirstName(word) && !SURNAME.test(word)
    ? { surnames: [], firsts: formsOf(word), patronymics: [] }
    : { surnames: [word], firsts: [], patronymics: [] };
}

/** It stands before the patronymic, or is a known one, or is the only word that does not end like a surname. */
function firstOf(
  rest: readonly string[],
  words: readonly string[],
  patronymics: readonly string[],
): string | undefined {
  const before = words[words.indexOf(patronymics[0] ?? "") - 1];
  if (before && rest.includes(before)) return before;
  const known = rest.filter(isFirstName);
  const [surest] = known.filter((word) => !SURNAME.test(word)).concat(known);
  if (surest) return surest;
  const plain = rest.filter((word) => !SURNAME.test(word));
  return plain.length === 1 ? plain[0] : undefined;
}
