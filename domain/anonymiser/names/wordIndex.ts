import { mixedReadings } from "./disguises";
import { BEFORE_ENDING, EXACT, type Stem, soundStem, stemsOf } from "./endings";
import { otherSounds } from "./heardStems";
import { CYRILLIC, LATIN } from "./letters";
import type { IndexedWord } from "./name";
import { soundsOf } from "./skeleton";
import { latinSpellings, spokenAs, withoutUmlauts } from "./spelling";
import { BY_SOUND, OWN_LETTERS, SAME_SCRIPT, StemTable, scriptOf } from "./stemTable";
import type { Vocabulary } from "./vocabulary";

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
 * The words of names, by all that a text may show of them: their stems, what is heard of them in the other alphabet, and
 * in depth the spellings that slips of the pen are compared with.
 */
export class WordIndex {
  readonly words: IndexedWord[] = [];
  readonly stems: StemTable;
  readonly spellings: Spelling[] = [];
  readonly heard: Spelling[] = [];
  /** Skeletons by their first sounds, to be found inside longer words. */
  readonly inner = new Map<string, { readonly word: number; readonly sounds: string }[]>();
  private readonly ids = new Map<string, number>();
  private readonly askedStems = new Map<number, readonly Stem[]>();

  constructor(
    protected readonly vocabulary: Vocabulary,
    readonly isDeep: boolean,
  ) {
    this.stems = new StemTable(isDeep);
  }

  /** The stems of a word, kept once somebody has asked. */
  stemsOf(id: number): readonly Stem[] {
    const known = this.askedStems.get(id);
    if (known) return known;
    const stems = stemsOf(this.words[id]?.letters ?? "");
    this.askedStems.set(id, stems);
    return stems;
  }

  protected areCommon(ids: readonly number[]): boolean {
    return ids.every((id) => this.words[id]?.isCommon);
  }

  protected isCommon(word: string): boolean {
    return this.vocabulary.has(word) || /^\d+$/.test(word) || word.length === 1;
  }

  /**
   * The id of a folded word; its stems are indexed once.
   * @param last of a joined name, the word that is inflected
   */
  protected word(letters: string, isExact: boolean, last?: string, stemsFor = stemsOf): number {
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
