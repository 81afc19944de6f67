import { parsePerson } from "../persons/parsePerson";
import type { Dossier } from "../types";
import { Beginnings } from "./beginnings";
import { LONGEST_ENDING, type Stem, surnameStems } from "./endings";
import { type HeardStem, heardStems, writtenStems } from "./heardStems";
import { calledBy, isKind, isSoleTrader, withoutCompany, withoutLegalForms, withoutOrdinals } from "./legal";
import type { Name, NameKind, Use } from "./name";
import { soundsOf } from "./skeleton";
import { WordIndex } from "./wordIndex";
import { wordsOf } from "./words";
import { hostLabel, isInCapitals, otherWritings, shortenings } from "./writings";

/**
 * The names of many clients, or of one client in depth. In depth, a name is also found when it is misspelled, spoken
 * in English, shortened to its initials or hinted at by one of its words: too much for the names of everybody.
 */
export class NameIndex extends WordIndex {
  /** Names of several words, for where they are written as one. */
  readonly phrases: {
    readonly joined: number;
    readonly words: readonly (readonly HeardStem[])[];
    readonly heard: readonly (readonly HeardStem[])[];
  }[] = [];
  /** Words of letters by their ids → the names that are these letters with digits behind them: «Домик24». */
  readonly numbered = new Map<number, { readonly word: number; readonly digits: string }[]>();
  /** How spellings begin: "Wild Hopper" may be Wildhopper, most pairs of words are nothing. */
  readonly beginnings = new Beginnings();

  add(dossier: Dossier): void {
    const { id } = dossier;
    for (const [ref, value] of [...dossier.names, ...dossier.aliases].entries())
      this.addName(id, "name", value, ref);
    for (const [ref, value] of dossier.products.entries()) this.addName(id, "product", value, ref);
    if (this.isDeep) for (const value of dossier.domains) this.addHost(id, value, dossier);
    for (const [ref, value] of dossier.people.entries())
      this.addPersonAs("person", id, wordsOf(value), value, ref);
  }

  /** To be run to its end once, when all dossiers are in; it pauses between pieces of work. */
  *sealing(): Generator<undefined, void> {
    for (const { stem } of this.spellings) this.beginnings.add(stem);
    yield* this.stems.sealing(LONGEST_ENDING);
  }

  private addName(clientId: string, kind: NameKind, value: string, ref: number, isHost = false): void {
    if (isSoleTrader(value) && this.addSoleTrader(clientId, kind, value, ref)) return;
    const called = calledBy(value, (outside) => this.isDeep && wordsOf(outside).every(isKind));
    const words = withoutOrdinals(withoutLegalForms(wordsOf(called)));
    const size = words.reduce((sum, word) => sum + word.length, 0);
    if (size < 2 || words.length > 12) return;
    const isAbbreviation = size < 5 && words.length === 1 && isInCapitals(value);
    const ids = words.map((word) => this.word(word, isAbbreviation));
    const isCommon = this.areCommon(ids);
    const name: Name = {
      clientId,
      kind,
      ref,
      value: value.trim(),
      words: ids,
      isCommon,
      size,
      heard: soundsOf(words.join("")).length,
      isAbbreviation,
      isHost,
    };
    if (ids.length === 1) this.use(ids[0], { name, role: "single", place: 0 });
    else this.addParts(name, words, ids);
    const [only = ""] = words;
    if (words.length === 1 && /\d/.test(only) && /\p{L}/u.test(only)) this.addDigitParts(name, only);
    if (!this.isDeep || isHost) return;
    for (const short of shortenings(value, words)) this.addShort(name, short);
    for (const other of otherWritings(called, words)) this.addOther(name, other);
    const short = withoutCompany(called);
    if (short !== undefined) this.addName(clientId, kind, short, ref);
  }

  /** In depth: whose domain is vetrolom-shop.ru, is called by it in names of classes, of folders and in talk. */
  private addHost(clientId: string, domain: string, { names, aliases, products }: Dossier): void {
    const label = hostLabel(domain);
    const words = wordsOf(label);
    const joined = words.join("");
    const isTelling = joined.length > 4 && /\p{L}{4}/u.test(joined) && !this.isOrdinary(joined);
    if (!isTelling || (words.length > 1 && words.every((word) => this.isOrdinary(word)))) return;
    const isSame = (value: string) => soundsOf(wordsOf(value).join("")).includes(soundsOf(joined));
    if ([...names, ...aliases, ...products].some(isSame)) return;
    this.addName(clientId, "name", label, names.length + aliases.length, true);
  }

  private isOrdinary(word: string): boolean {
    return this.isCommon(word) || this.vocabulary.hasName(word);
  }

  /** «ИП Курслаев Тимур Олегович» is called as a person is. */
  private addSoleTrader(clientId: string, kind: NameKind, value: string, ref: number): boolean {
    const person = withoutLegalForms(wordsOf(calledBy(value, () => false)));
    if (person.length < 2 || person.length > 4) return false;
    this.addPersonAs(kind, clientId, person, value, ref);
    return true;
  }

  /** In depth: «3 Кита» as «Три Кита», «ГазИнвест» as «Газ Инвест»: the whole name in other words. */
  private addOther(name: Name, words: readonly string[]): void {
    const ids = words.map((word) => this.word(word, false));
    this.addParts({ ...name, words: ids, isCommon: this.areCommon(ids) }, words, ids);
  }

  /** In depth: «фабрики «Дятел», «Законодательного собрания», what is left of a longer name when people are used to it. */
  private addShort(name: Name, words: readonly string[]): void {
    const ids = words.map((word) => this.word(word, false));
    const size = words.reduce((sum, word) => sum + word.length, 0);
    const short = {
      ...name,
      words: ids,
      size,
      isCommon: this.areCommon(ids),
      isShort: true,
    };
    const longest = words.reduce(
      (best, word, place) => (word.length > (words[best]?.length ?? 0) ? place : best),
      0,
    );
    if (ids.length === 1) this.use(ids[0], { name: short, role: "single", place: 0 });
    else this.use(ids[longest], { name: short, role: "anchor", place: longest });
  }

  /** «Альфа-Банк»: found by its rarest word, as one word, by its initials, and in depth by what is rare in it. */
  private addParts(name: Name, words: readonly string[], ids: readonly number[]): void {
    const rarity = words.map((word, place) => (this.areCommon([ids[place] ?? -1]) ? 0 : 100) + word.length);
    const places = words
      .map((_, place) => place)
      .sort((one, other) => (rarity[other] ?? 0) - (rarity[one] ?? 0));
    const anchors = this.isDeep ? places.slice(0, 3) : places.slice(0, 1);
    for (const place of anchors) this.use(ids[place], { name, role: "anchor", place });
    const joined = words.join("");
    const joinedId = this.word(joined, false, words.at(-1));
    if (joined.length < 40) this.use(joinedId, { name, role: "joined", place: 0 });
    if (!this.isDeep) return;
    if (joined.length > 5)
      this.phrases.push({ joined: joinedId, words: words.map(writtenStems), heard: words.map(heardStems) });
    const initials = words.map((word) => word.charAt(0)).join("");
    if (initials.length > 2 && initials.length < 7)
      this.use(this.word(initials, true), { name, role: "acronym", place: 0 });
    words.forEach((word, place) => {
      const isRare = word.length > 4 && !this.isCommon(word) && !this.vocabulary.hasName(word);
      if (isRare) this.use(ids[place], { name, role: "part", place });
    });
  }

  /** "5Post" may be written "5 Post". */
  private addDigitParts(name: Name, word: string): void {
    const parts = word.match(/\d+|\D+/g) ?? [];
    const ids = parts.map((part) => this.word(part, false));
    const [base = -1] = ids;
    const whole = this.word(word, false);
    if (parts.length === 2 && !/\d/.test(parts[0] ?? "0"))
      this.numbered.set(base, [...(this.numbered.get(base) ?? []), { word: whole, digits: parts[1] ?? "" }]);
    const place = parts.findIndex((part) => part.length > 2 && !/\d/.test(part));
    if (place >= 0) this.use(ids[place], { name: { ...name, words: ids }, role: "anchor", place });
  }

  private addPersonAs(
    kind: NameKind,
    clientId: string,
    called: readonly string[],
    value: string,
    ref: number,
  ): void {
    const parsed = parsePerson(called, (word) => this.vocabulary.hasName(word));
    if (!parsed) return;
    const ids = (words: readonly string[], stems?: (word: string) => Stem[]) =>
      words.map((word) => this.word(word, false, undefined, stems));
    const surnames = ids(parsed.surnames, surnameStems);
    const firsts = ids(parsed.firsts);
    const patronymics = ids(parsed.patronymics);
    const initials = [parsed.firsts[0], parsed.patronymics[0]].flatMap((word) => initialSounds(word ?? ""));
    const surnameInitials = parsed.surnames.flatMap(initialSounds);
    const all = [...surnames, ...firsts.slice(0, 1), ...patronymics];
    const name: Name = {
      clientId,
      kind,
      ref,
      value: value.trim(),
      words: all,
      isCommon: false,
      size: value.length,
      heard: value.length,
      isAbbreviation: false,
      person: { surnames, firsts, patronymics, initials, surnameInitials },
    };
    for (const id of surnames) this.use(id, { name, role: "surname", place: 0 });
    if (this.isDeep) for (const id of patronymics) this.use(id, { name, role: "patronymic", place: 0 });
    if (this.isDeep) for (const id of firsts) this.use(id, { name, role: "first", place: 0 });
  }

  private use(id: number | undefined, use: Use): void {
    if (id !== undefined) this.words[id]?.uses.push(use);
  }
}

/** How a word begins, and how its first letter sounds alone: the "J" of "Jonathan" melts with its "o". */
const initialSounds = (word: string): string[] => [
  ...new Set([soundsOf(word).charAt(0), soundsOf(word.charAt(0)).charAt(0)].filter(Boolean)),
];
