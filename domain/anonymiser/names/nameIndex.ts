import { parsePerson } from "../persons/parsePerson";
import type { Dossier } from "../types";
import { Beginnings } from "./beginnings";
import { mixedReadings } from "./disguises";
import { BEFORE_ENDING, EXACT, LONGEST_ENDING, type Stem, soundStem, stemsOf, surnameStems } from "./endings";
import { type HeardStem, heardStems, otherSounds, writtenStems } from "./heardStems";
import { calledBy, isKind, isSoleTrader, withoutCompany, withoutLegalForms, withoutOrdinals } from "./legal";
import { CYRILLIC, LATIN } from "./letters";
import { soundsOf } from "./skeleton";
import { latinSpellings, spokenAs, withoutUmlauts } from "./spelling";
import { BY_SOUND, OWN_LETTERS, SAME_SCRIPT, StemTable, scriptOf } from "./stemTable";
import type { Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";
import { hostLabel, isInCapitals, otherWritings, shortenings } from "./writings";

export type NameKind = "name" | "product" | "person";

/** One name of a dossier, as words of the index. */
export type Name = {
  readonly clientId: string;
  readonly kind: NameKind;
  readonly ref: number;
  readonly value: string;
  readonly words: readonly number[];
  /** All of its words are ordinary ones: «Лента», «Красное и Белое». */
  readonly isCommon: boolean;
  /** How many letters and digits it has. */
  readonly size: number;
  /** How many sounds: «Лилия» has four, and is sooner met by chance than its letters say. */
  readonly heard: number;
  /** Two to four capitals: «РЖД». */
  readonly isAbbreviation: boolean;
  /** The beginning of a longer name, or what stands in quotes within it. */
  readonly isShort?: boolean;
  /** What a domain is called: vetrolom-shop of vetrolom-shop.ru. */
  readonly isHost?: boolean;
  readonly person?: PersonWords;
};

/** The words of a person; each of them may be there in several forms, such as «Саша» for «Александр». */
export type PersonWords = {
  readonly surnames: readonly number[];
  readonly firsts: readonly number[];
  readonly patronymics: readonly number[];
  /** First sounds of first name and patronymic, for initials. */
  readonly initials: readonly string[];
  readonly surnameInitials: readonly string[];
};

/** Why a word is worth a look: it is a name, one word of a name, or a part of a person's. */
export type Role = "single" | "joined" | "anchor" | "part" | "acronym" | "surname" | "patronymic" | "first";
export type Use = { readonly name: Name; readonly role: Role; readonly place: number };

export type IndexedWord = {
  readonly letters: string;
  readonly isCommon: boolean;
  readonly uses: Use[];
};

/** A spelling with which slips of the pen are compared. */
export type Spelling = {
  readonly word: number;
  readonly stem: string;
  /** Which letters it has: a slip loses one of them at most. */
  readonly mask: number;
  readonly endings: ReadonlySet<string>;
};

/** The letters of a word as bits. */
export function maskOf(letters: string): number {
  let mask = 0;
  for (let i = 0; i < letters.length; i += 1) mask |= 1 << (letters.charCodeAt(i) & 31);
  return mask;
}

/**
 * The names of many clients, or of one client in depth. In depth, a name is also found when it is misspelled, spoken
 * in English, shortened to its initials or hinted at by one of its words: too much for the names of everybody.
 */
export class NameIndex {
  readonly words: IndexedWord[] = [];
  readonly stems: StemTable;
  readonly spellings: Spelling[] = [];
  readonly heard: Spelling[] = [];
  /** Names of several words, for where they are written as one. */
  readonly phrases: {
    readonly joined: number;
    readonly words: readonly (readonly HeardStem[])[];
    readonly heard: readonly (readonly HeardStem[])[];
  }[] = [];
  /** Words of letters by their ids → the names that are these letters with digits behind them: «Домик24». */
  readonly numbered = new Map<number, { readonly word: number; readonly digits: string }[]>();
  /** Skeletons by their first sounds, to be found inside longer words. */
  readonly inner = new Map<string, { readonly word: number; readonly sounds: string }[]>();
  /** How spellings begin: "Wild Hopper" may be Wildhopper, most pairs of words are nothing. */
  readonly beginnings = new Beginnings();
  private readonly ids = new Map<string, number>();
  private readonly askedStems = new Map<number, readonly Stem[]>();

  constructor(
    private readonly vocabulary: Vocabulary,
    readonly isDeep: boolean,
  ) {
    this.stems = new StemTable(isDeep);
  }

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

  /** The stems of a word, kept once somebody has asked. */
  stemsOf(id: number): readonly Stem[] {
    const known = this.askedStems.get(id);
    if (known) return known;
    const stems = stemsOf(this.words[id]?.letters ?? "");
    this.askedStems.set(id, stems);
    return stems;
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

  private areCommon(ids: readonly number[]): boolean {
    return ids.every((id) => this.words[id]?.isCommon);
  }

  private isCommon(word: string): boolean {
    return this.vocabulary.has(word) || /^\d+$/.test(word) || word.length === 1;
  }

  /**
   * The id of a folded word; its stems are indexed once.
   * @param last of a joined name, the word that is inflected
   */
  private word(letters: string, isExact: boolean, last?: string, stemsFor = stemsOf): number {
    const key = stemsFor === stemsOf ? letters : `${letters} surname`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.ids.set(key, id);
    this.words.push({ letters, isCommon: this.isCommon(letters), uses: [] });
    this.index(id, letters, last, stemsFor, isExact);
    if (this.isDeep && !isExact && letters.length > 4) this.addInner(id, soundsOf(letters));
    return id;
  }

  private index(
    id: number,
    letters: string,
    last: string | undefined,
    stemsFor: (word: string) => Stem[],
    isExact: boolean,
  ): void {
    if (scriptOf(letters) === 0 && /\D/.test(letters)) this.addMixed(id, letters);
    if (scriptOf(letters) === CYRILLIC) {
      const head = last === undefined ? "" : letters.slice(0, letters.length - last.length);
      for (const stem of stemsFor(last ?? letters))
        this.addStem(id, { ...stem, letters: head + stem.letters }, isExact);
      // The stem of «Сна» has no vowel and is too little for another alphabet: there, the whole word counts.
      this.stems.add(id, letters, soundsOf(letters), EXACT.id, BY_SOUND);
      return;
    }
    this.addLatin(id, letters);
  }

  private addStem(id: number, stem: Stem, isExact: boolean): void {
    const { letters, endings } = stem;
    const sounds = soundsOf(letters);
    const isWhole = letters === this.words[id]?.letters;
    this.stems.add(
      id,
      letters,
      sounds,
      endings.id,
      isWhole || /[аеиоуыэюя]/.test(letters) ? OWN_LETTERS : SAME_SCRIPT,
    );
    this.addBeforeS(id, letters, sounds, endings.id);
    for (const other of otherSounds(letters, this.isDeep))
      if (other !== sounds) this.stems.add(id, letters, other, endings.id, BY_SOUND);
    if (isExact) return;
    if (sounds.length >= (this.isDeep ? 4 : 6)) this.addInner(id, sounds);
    if (!this.isDeep || letters.length < 4) return;
    this.spellings.push(spelling(id, letters, endings.letters));
    this.heard.push(spelling(id, sounds, endings.sounds));
    for (const stemInLatin of latinSpellings(letters))
      this.spellings.push(spelling(id, stemInLatin, LATIN_ENDINGS));
  }

  /** A Latin name, or one of mixed letters and digits: exact in its own letters, and as a Russian would write it. */
  private addLatin(id: number, letters: string): void {
    const sounds = soundsOf(letters);
    this.stems.add(id, letters, sounds, soundStem(sounds, this.isDeep).endings.id, OWN_LETTERS);
    this.addBeforeS(id, letters, sounds, EXACT.id);
    const plain = withoutUmlauts(letters);
    if (plain !== letters) this.stems.add(id, plain, soundsOf(plain), EXACT.id, OWN_LETTERS);
    for (const spoken of spokenAs(letters, this.isDeep ? 32 : letters.length > 4 ? 6 : 0)) {
      if (spoken.length < (this.isDeep ? 3 : 4)) continue;
      const { cut, endings } = soundStem(spoken, this.isDeep);
      const stem = spoken.slice(0, spoken.length - cut);
      this.stems.add(id, letters, stem, endings.id, BY_SOUND);
      if (cut > 0) this.stems.add(id, letters, spoken, endings.id, BY_SOUND);
      // A last "y" is not heard before an ending: «Quickberry’ом».
      if (spoken.endsWith("i") && spoken.length > 4)
        this.stems.add(id, letters, spoken.slice(0, -1), BEFORE_ENDING, BY_SOUND);
    }
    if (sounds.length >= (this.isDeep ? 4 : 6)) this.addInner(id, sounds);
    if (this.isDeep && letters.length > 4) this.spellings.push(spelling(id, letters, LATIN_ENDINGS));
  }

  /** «AgroМир»: a name in both alphabets is also known as what it looks like in either. */
  private addMixed(id: number, letters: string): void {
    const units = Uint16Array.from(letters, (letter) => letter.charCodeAt(0));
    for (const { units: read } of mixedReadings(units, CYRILLIC | LATIN, 4)) {
      const looks = String.fromCharCode(...read);
      const sounds = soundsOf(looks);
      this.stems.add(id, looks, sounds, soundStem(sounds, true).endings.id, OWN_LETTERS);
      if (this.isDeep) this.spellings.push(spelling(id, looks, soundStem(sounds, true).endings.letters));
    }
  }

  /** A last "t" melts with the "s" of an ending into «ц»: "Scout's", «магнитский». */
  private addBeforeS(id: number, letters: string, sounds: string, endingsId: number): void {
    if (sounds.endsWith("t") && sounds.length > 1)
      this.stems.add(id, letters, `${sounds.slice(0, -1)}c`, endingsId, OWN_LETTERS);
  }

  private addInner(id: number, sounds: string): void {
    if (sounds.length < INNER) return;
    const head = sounds.slice(0, INNER);
    const known = this.inner.get(head);
    if (known) known.push({ word: id, sounds });
    else this.inner.set(head, [{ word: id, sounds }]);
  }
}

/** How a word begins, and how its first letter sounds alone: the "J" of "Jonathan" melts with its "o". */
const initialSounds = (word: string): string[] => [
  ...new Set([soundsOf(word).charAt(0), soundsOf(word.charAt(0)).charAt(0)].filter(Boolean)),
];

const spelling = (word: number, stem: string, endings: ReadonlySet<string>): Spelling => ({
  word,
  stem,
  mask: maskOf(stem),
  endings,
});

/** Names inside longer words are looked up by this many sounds. */
export const INNER = 4;
const LATIN_ENDINGS: ReadonlySet<string> = new Set(
  "_ s es a u e i y om em oy oi oj ei ey ov ev am ami ah akh ax yu ya ju ja iu ia ie ii iy"
    .split(" ")
    .map((ending) => ending.replace("_", "")),
);
