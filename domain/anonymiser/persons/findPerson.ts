import { IS_CAPITAL } from "../names/letters";
import type { PersonWords } from "../names/name";
import type { NameHit, PersonEvidence } from "../names/nameHit";
import { SOUNDS, skeleton, soundsOf } from "../names/skeleton";
import type { TextReader } from "../names/textReader";
import { lettersAt, type Words } from "../names/words";
import { isTitle } from "./parsePerson";

/** How far around its surname the rest of a person's name is looked for. */
const REACH = 3;

/** A person by one of the words of the name, together with what else of the name stands beside it. */
export function findPerson(reader: TextReader, hit: NameHit): NameHit | undefined {
  const person = hit.name.person;
  if (!person) return undefined;
  if (hit.rule === "inside") return hit.role === "surname" ? withinWord(reader, hit, person) : undefined;
  let [from, to] = [hit.first, hit.last];
  const isMore = (w: number) =>
    reader.isForm(w, person.firsts) ||
    reader.isForm(w, person.patronymics) ||
    isShortFirst(reader, w, person) ||
    isInitial(reader.words, w, person.initials, w > hit.first);
  while (hit.first - from < REACH && isNextTo(reader.words, from - 1, from) && isMore(from - 1)) from -= 1;
  while (
    to - hit.last < REACH &&
    ((isNextTo(reader.words, to, to + 1) && isMore(to + 1)) ||
      (to === hit.last && isListed(reader, hit, person)))
  )
    to += 1;
  // A letter alone is an initial only beside a surname.
  const isFull = from < hit.first || to > hit.last;
  if (hit.role !== "surname") return withoutSurname(reader, hit, person, from, to);
  const evidence = isFull ? "full" : isSomebodyElse(reader, hit) ? "other" : "surname";
  return spanned(reader.words, hit, from, to, evidence);
}

/** "Pimblott, Gareth": as lists have it. */
function isListed(reader: TextReader, { role, last }: NameHit, { firsts }: PersonWords): boolean {
  const { units, starts, ends } = reader.words;
  const from = ends[last] ?? 0;
  const isComma = units[from] === 0x2c && (starts[last + 1] ?? 0) - from === 2;
  return (
    role === "surname" && isComma && isCapitalised(reader.words, last + 1) && reader.isForm(last + 1, firsts)
  );
}

/** "gpimblott", "av_petrova" as one word: the surname with nothing but initials beside it. */
function withinWord(reader: TextReader, hit: NameHit, person: PersonWords): NameHit {
  const { words, finder } = reader;
  const letters = soundsOf(lettersAt(words, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0));
  const isLogin = person.surnames.some((id) => {
    const surname = soundsOf(finder.index.words[id]?.letters ?? "");
    const at = letters.indexOf(surname);
    const rest = letters.slice(0, at) + letters.slice(at + surname.length);
    return (
      surname.length > 3 &&
      at >= 0 &&
      rest.length < 3 &&
      [...rest].every((each) => person.initials.includes(each))
    );
  });
  return { ...hit, person: isLogin ? "login" : "surname" };
}

/** "Jon" of "Jonathan", «Алекс» of «Александр»: the beginning of the first name. */
function isShortFirst(reader: TextReader, w: number, { firsts }: PersonWords): boolean {
  if (!isCapitalised(reader.words, w)) return false;
  const letters = lettersAt(reader.words, reader.words.starts[w] ?? 0, reader.words.ends[w] ?? 0);
  return (
    letters.length > 2 && firsts.some((id) => reader.finder.index.words[id]?.letters.startsWith(letters))
  );
}

const isCapitalised = (words: Words, w: number): boolean =>
  w >= 0 && w < words.count && IS_CAPITAL[words.source.charCodeAt(words.at[words.starts[w] ?? 0] ?? 0)] === 1;

/** First name and patronymic together; each alone is only a hint. */
function withoutSurname(
  reader: TextReader,
  hit: NameHit,
  person: PersonWords,
  from: number,
  to: number,
): NameHit | undefined {
  if (hit.role === "first") {
    const next = hit.last + 1;
    if (isNextTo(reader.words, hit.last, next) && isInitial(reader.words, next, person.surnameInitials, true))
      return spanned(reader.words, hit, hit.first, next, "initial");
    const isOnly = person.surnames.length === 0 && person.patronymics.length === 0;
    return { ...hit, person: isOnly ? "surname" : "first" };
  }
  const isWithFirst =
    (from < hit.first && reader.isForm(hit.first - 1, person.firsts)) ||
    (to > hit.last && reader.isForm(hit.last + 1, person.firsts));
  return isWithFirst ? spanned(reader.words, hit, from, to, "full") : { ...hit, person: "patronymic" };
}

function spanned(words: Words, hit: NameHit, first: number, last: number, person: PersonEvidence): NameHit {
  let end = words.ends[last] ?? 0;
  // The point of an initial at the end goes along.
  if (last > hit.last && words.units[end] === 0x2e && end - (words.starts[last] ?? 0) < 3) end += 1;
  const isSame = first === hit.first && last === hit.last;
  return {
    ...hit,
    first,
    last,
    start: isSame ? hit.start : (words.starts[first] ?? 0),
    end: isSame ? hit.end : end,
    person,
  };
}

/** One or two letters, capitalised, that sound as the first name or the patronymic begins. */
function isInitial(words: Words, w: number, initials: readonly string[], isBehind: boolean): boolean {
  if (w < 0 || w >= words.count) return false;
  const [start, end] = [words.starts[w] ?? 0, words.ends[w] ?? 0];
  if (end - start > 2) return false;
  // «и», «с», «в» are words: an initial has its point, or is a capital behind the surname.
  const isPointed = words.units[end] === 0x2e || words.units[end] === 0x5f || words.units[start - 1] === 0x2e;
  const isAlone = isCapitalised(words, w) && end - start === 1;
  const mayBeWord = !isBehind && WORDS_OF_ONE_LETTER.has(words.units[start] ?? 0);
  if (!isPointed && (!isAlone || mayBeWord)) return false;
  const length = skeleton(words.units, start, end, scratch);
  const sound = length > 0 ? SOUNDS[scratch[0] ?? 0] : undefined;
  return sound !== undefined && initials.includes(sound);
}
const scratch = new Uint8Array(8);
const WORDS_OF_ONE_LETTER = new Set(Array.from("авикосуяai", (letter) => letter.charCodeAt(0)));

/** Neighbours with nothing between them but spaces or points; within mailboxes also "_" and "-". */
function isNextTo(words: Words, one: number, other: number): boolean {
  if (one < 0 || other >= words.count) return false;
  const [from, to] = [words.ends[one] ?? 0, words.starts[other] ?? 0];
  if (to - from > 3) return false;
  for (let i = from; i < to; i += 1)
    if (!/[\s._-]/.test(String.fromCharCode(words.units[i] ?? 0))) return false;
  const isSentence =
    words.units[from] === 0x2e && to - from > 1 && (words.ends[one] ?? 0) - (words.starts[one] ?? 0) > 2;
  return !isSentence;
}

/** Directly behind a capitalised first name that is not this person's. */
function isSomebodyElse(reader: TextReader, hit: NameHit): boolean {
  const { words } = reader;
  return [hit.first - 1, hit.last + 1].some((w) => {
    const isBeside = w < hit.first ? isNextTo(words, w, hit.first) : isNextTo(words, hit.last, w);
    if (!isBeside || !isCapitalised(words, w)) return false;
    if (isTitle(lettersAt(words, words.starts[w] ?? 0, words.ends[w] ?? 0))) return false;
    const length = (words.ends[w] ?? 0) - (words.starts[w] ?? 0);
    return length === 1 ? words.units[words.ends[w] ?? 0] === 0x2e : reader.isPersonalName(w);
  });
}
