import { drawnOutReadings, layoutReading, mixedReadings, type Reading, twinReading } from "./disguises";
import type { HeardStem } from "./heardStems";
import { CYRILLIC, DIGIT, KIND, LATIN } from "./letters";
import type { WordMemory } from "./memory";
import type { NameIndex } from "./nameIndex";
import { SOUNDS, skeleton, soundsOf, variantsOf } from "./skeleton";
import { MAX_SOUNDS, type StemVisitor } from "./stemTable";
import { isSlipOf } from "./typo";
import type { Vocabulary } from "./vocabulary";
import {
  type Candidate,
  KNOWN_NOTHING,
  NOTHING,
  WORD_RULES,
  type WordFacts,
  type WordRule,
} from "./wordFacts";
import { INNER, maskOf, type Spelling } from "./wordIndex";
import { textOf } from "./words";

const LIGHT_SEED = 0x2345678;
const MADE_SEED = 0x3456789;

export class CandidateFinder implements StemVisitor {
  private readonly owner: number;
  private readonly sounds = new Uint8Array(MAX_SOUNDS + 4);
  private reading: { units: Uint16Array; kinds: number; rule: WordRule; found: Found };

  constructor(
    readonly index: NameIndex,
    private readonly vocabulary: Vocabulary,
    private readonly memory: WordMemory,
  ) {
    this.owner = memory.newOwner();
    this.reading = { units: new Uint16Array(0), kinds: 0, rule: "exact", found: new Found(0) };
  }

  /** @param hash of units[start, end) */
  factsOf(
    units: Uint16Array,
    start: number,
    end: number,
    kinds: number,
    hash: number,
    isLight = false,
  ): WordFacts {
    const key = hash ^ this.owner;
    const check =
      (units[start] ?? 0) ^
      ((units[end - 1] ?? 0) << 12) ^
      ((end - start) << 24) ^
      ((units[(start + end) >> 1] ?? 0) << 6);
    const known = this.memory.get(key, check);
    if (known) return known;
    const facts = this.look(units.slice(start, end), kinds, isLight);
    this.memory.set(key, check, facts);
    return facts;
  }

  /** Of a word that is put together from pieces, is a piece of one or is read otherwise: units[start, end). */
  factsOfMade(units: Uint16Array, start: number, end: number, kinds: number, isLight = false): WordFacts {
    let hash = isLight ? LIGHT_SEED : MADE_SEED;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193) ^ (hash >>> 15);
    return this.factsOf(units, start, end, kinds, hash, isLight);
  }

  isPersonalName(letters: string): boolean {
    return this.vocabulary.hasName(letters) && !this.vocabulary.has(letters);
  }

  /**
   * Without the memory.
   * @param isLight whether only a whole name counts, without a slip and with nothing beside it
   */
  private look(units: Uint16Array, kinds: number, isLight = false): WordFacts {
    if (units.length > MAX_SOUNDS || (kinds === DIGIT && units.length > 12)) return NOTHING;
    const letters = textOf(units);
    const isKnown = kinds !== DIGIT && this.vocabulary.has(letters);
    const found = new Found(units.length);
    this.direct(units, kinds, "exact", found);
    if (!isLight || (kinds & (kinds - 1)) !== 0)
      this.disguised(units, kinds, letters, isKnown, isLight, found);
    if (found.list.length === 0) return isKnown ? KNOWN_NOTHING : NOTHING;
    return { isKnown, isName: this.vocabulary.hasName(letters), candidates: found.list };
  }

  /** As it is written, in its own letters or by its sounds. */
  private direct(units: Uint16Array, kinds: number, rule: WordRule, found: Found): void {
    const { stems } = this.index;
    this.reading = { units, kinds, rule, found };
    stems.find(units, 0, units.length, kinds, 0, this);
    if ((kinds & LATIN) === 0) return;
    for (const variant of variantsOf(units, 0, units.length))
      stems.find(units, 0, units.length, kinds, variant, this);
  }

  /** What the table of stems calls for each of them. */
  onStem(word: number, isSound: boolean): void {
    const { units, kinds, rule, found } = this.reading;
    if (rule !== "exact") found.add(word, rule);
    else if (isSame(units, this.index.words[word]?.letters ?? "")) found.add(word, "exact");
    else found.add(word, isSound ? this.soundRule(word, kinds) : "case");
  }

  /** "Bosch" with a Russian ending is an inflected name; other mixtures of alphabets are a disguise. */
  private soundRule(word: number, kinds: number): WordRule {
    if ((kinds & CYRILLIC) === 0 || (kinds & LATIN) === 0) return "translit";
    return /^[a-z]/.test(this.index.words[word]?.letters ?? "") ? "case" : "homoglyph";
  }

  private disguised(
    units: Uint16Array,
    kinds: number,
    letters: string,
    isKnown: boolean,
    isLight: boolean,
    found: Found,
  ): void {
    const isMixed = (kinds & (kinds - 1)) !== 0;
    if (isKnown && !isMixed) return;
    const readings: Reading[] = [];
    // Where half of it is digits, they are a number and stand for no letters.
    const digits = units.reduce((count, unit) => count + (KIND[unit] === DIGIT ? 1 : 0), 0);
    if (isMixed && units.length > 1 && digits * 2 < units.length)
      readings.push(...mixedReadings(units, kinds, this.index.isDeep ? 24 : 6));
    if (!isMixed && !isKnown && kinds !== DIGIT && units.length > 1) {
      const twin = twinReading(units, kinds);
      if (twin) readings.push(twin);
    }
    if (!isKnown && units.length > 4 && kinds !== DIGIT) readings.push(...drawnOutReadings(units, kinds));
    const scripts = kinds & ~DIGIT;
    if (!isKnown && units.length > 2 && (scripts === CYRILLIC || scripts === LATIN))
      readings.push(layoutReading(units, scripts));
    for (const reading of readings) this.direct(reading.units, reading.kinds, reading.rule, found);
    if ((kinds & DIGIT) !== 0 && kinds !== DIGIT) this.letterRuns(units, found);
    if (isKnown || isLight || found.hasWhole || units.length < 5) return;
    if (this.index.isDeep) {
      for (const { units: read } of [{ units }, ...readings]) this.phrases(read, found);
      if (found.hasWhole) return;
      this.slips(letters, kinds, found);
      for (const { units: read, kinds: sorts } of readings) this.slips(textOf(read), sorts, found);
    }
    if (found.hasWhole) return;
    this.inner(units, found);
    for (const { units: read } of readings) if (!found.hasWhole) this.inner(read, found);
  }

  /** "magnit24", "2024ромашка": the letters beside the digits. */
  private letterRuns(units: Uint16Array, found: Found): void {
    for (let from = 0; from < units.length; ) {
      const isDigit = KIND[units[from] ?? 0] === DIGIT;
      let to = from + 1;
      while (to < units.length && (KIND[units[to] ?? 0] === DIGIT) === isDigit) to += 1;
      if (!isDigit && to - from > 2) {
        const part = units.slice(from, to);
        const { candidates } = this.look(part, kindsOf(part));
        const digits = String.fromCharCode(...units.subarray(to));
        for (const { word, rule, from: start, to: end } of candidates) {
          if (rule === "inside" || start > 0 || end < part.length) continue;
          found.add(word, rule, from, to);
          // «Домика24» is «Домик24»: the letters before the digits are inflected.
          for (const numbered of from === 0 ? (this.index.numbered.get(word) ?? []) : [])
            if (numbered.digits === digits) found.add(numbered.word, rule);
        }
      }
      from = to;
    }
  }

  /** One slip of the pen, in the letters or in the sounds: a slip within "sh" is one of letters, «шь» one of sounds. */
  private slips(letters: string, kinds: number, found: Found): void {
    if (letters.length < 5 || this.vocabulary.hasName(letters)) return;
    this.slipsOf(letters, this.index.spellings, found);
    if ((kinds & LATIN) === 0 || found.list.length > 0) return;
    const sounds = soundsOf(letters);
    if (sounds.length > 4) this.slipsOf(sounds, this.index.heard, found);
  }

  private slipsOf(text: string, spellings: readonly Spelling[], found: Found): void {
    const mask = ~maskOf(text);
    for (const { word, stem, mask: letters, endings } of spellings) {
      const missing = letters & mask;
      if ((missing & (missing - 1)) !== 0 || stem.length > text.length + 1) continue;
      if (stem.length > 3 && stem.length + 8 > text.length && isSlipOf(text, stem, endings))
        found.add(word, "typo");
    }
  }

  /** A name of several words written as one, each word in its case: «белогоаиста», "severnoyverfyu". */
  private phrases(units: Uint16Array, found: Found): void {
    if (this.index.phrases.length === 0) return;
    const letters = textOf(units);
    const sounds = soundsOf(letters);
    for (const { joined, words, heard } of this.index.phrases)
      if (isPhrase(letters, 0, words, 0) || isPhrase(sounds, 0, heard, 0)) found.add(joined, "case");
  }

  /** A name within a longer word: «суперромашка», "romashkashop". */
  private inner(units: Uint16Array, found: Found): void {
    const { sounds } = this;
    const length = skeleton(units, 0, units.length, sounds);
    if (length < INNER + 1) return;
    let text = "";
    for (let i = 0; i < length; i += 1) text += SOUNDS[sounds[i] ?? 0];
    for (let at = 0; at + INNER <= length; at += 1) {
      const known = this.index.inner.get(text.slice(at, at + INNER));
      if (!known) continue;
      for (const { word, sounds: name } of known)
        if (text.startsWith(name, at) && isTelling(name.length, at, length)) found.add(word, "inside");
    }
  }
}

const isSame = (units: Uint16Array, letters: string): boolean =>
  units.length === letters.length && units.every((unit, at) => unit === letters.charCodeAt(at));

const kindsOf = (units: Uint16Array): number => units.reduce((kinds, unit) => kinds | (KIND[unit] ?? 0), 0);

/** A short name tells something only at the beginning or the end of the word. */
const isTelling = (size: number, at: number, length: number): boolean =>
  size > 4 || (at > 0 && at + size === length);

/** Before a vowel, the й of an ending is not heard: «студиейокон». */
const isEnding = (ending: string, endings: ReadonlySet<string>): boolean =>
  endings.has(ending) || endings.has(`${ending}i`);

/** Do the sounds from `at` on consist of these words, from `place` on? */
function isPhrase(
  sounds: string,
  at: number,
  words: readonly (readonly HeardStem[])[],
  place: number,
): boolean {
  const stems = words[place];
  if (!stems) return at === sounds.length;
  return stems.some(({ sounds: stem, endings }) => {
    if (!sounds.startsWith(stem, at)) return false;
    const from = at + stem.length;
    for (let to = from; to <= sounds.length && to < from + 6; to += 1)
      if (isEnding(sounds.slice(from, to), endings) && isPhrase(sounds, to, words, place + 1)) return true;
    return false;
  });
}

/** Each word once, by its best rule. */
class Found {
  readonly list: Candidate[] = [];
  constructor(private readonly length: number) {}

  get hasWhole(): boolean {
    return this.list.some(({ from, to }) => from === 0 && to === this.length);
  }

  add(word: number, rule: WordRule, from = 0, to = this.length): void {
    const known = this.list.findIndex((each) => each.word === word && each.from === from && each.to === to);
    const rank = (each: WordRule) => WORD_RULES.indexOf(each);
    if (known < 0) this.list.push({ word, rule, from, to });
    else if (rank(rule) < rank(this.list[known]?.rule ?? "inside"))
      this.list[known] = { word, rule, from, to };
  }
}
