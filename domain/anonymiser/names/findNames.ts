import { findPerson } from "../persons/findPerson";
import type { CandidateFinder } from "./candidates";
import { writeRussianKeys } from "./disguises";
import { APART, IS_SPACE, JOINED, SPACED } from "./gaps";
import { isHump, kindsIn } from "./humps";
import { BESIDE, keySpan, keysAt, signs, WITHIN } from "./keys";
import { isOrdinalEnding } from "./legal";
import { CYRILLIC, DIGIT, LATIN } from "./letters";
import type { Name, Role, Use } from "./name";
import { isSlipOf } from "./typo";
import type { Candidate, WordFacts, WordRule } from "./wordFacts";
import { lettersAt, type Words } from "./words";

/** A name at units [start, end) of a text, words [first, last]. */
export type NameHit = {
  readonly name: Name;
  readonly role: Role;
  readonly rule: WordRule;
  /** The word is one that the language has anyway. */
  readonly isKnown: boolean;
  readonly isName: boolean;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Of a person: how much of the name stands together. */
  readonly person?: PersonEvidence;
};

/**
 * "full": with first name, patronymic or initials; "login": the same as one word; "other": beside somebody else's first
 * name.
 */
export type PersonEvidence = "full" | "login" | "initial" | "surname" | "first" | "patronymic" | "other";

/** Reads one text against one index. */
export class NameReader {
  readonly hits: NameHit[] = [];
  /** Words of names that were typed on the other keyboard with keys that are no letters. */
  private readonly pieces: {
    readonly first: number;
    readonly last: number;
    readonly ids: readonly number[];
  }[] = [];

  constructor(
    readonly words: Words,
    private readonly gaps: Uint8Array,
    readonly finder: CandidateFinder,
  ) {}

  read(): NameHit[] {
    const { words } = this;
    const { count, kinds, humps } = words;
    for (let w = 0; w < count; w += 1)
      if (((kinds[w] ?? 0) & LATIN) !== 0 && this.isTypedLatin(w)) this.typed(w);
    for (let w = 0; w < count; w += 1) {
      const facts = this.factsOf(w);
      if (facts.candidates.length > 0)
        for (const candidate of facts.candidates) this.weigh(candidate, facts, w, w);
      if (humps[w] === 1 && !facts.isKnown) this.parts(w);
      if (this.gaps[w] !== APART) this.joined(w);
    }
    return this.hits;
  }

  factsOf(w: number): WordFacts {
    const { units, starts, ends, kinds, hashes } = this.words;
    return this.finder.factsOf(units, starts[w] ?? 0, ends[w] ?? 0, kinds[w] ?? 0, hashes[w] ?? 0);
  }

  /** Is word `w` of the text a form of one of these words of the index? */
  isForm(w: number, ids: readonly number[]): boolean {
    if (w < 0 || w >= this.words.count) return false;
    for (const { word, rule } of this.factsOf(w).candidates)
      if (rule !== "inside" && ids.includes(word)) return true;
    return false;
  }

  private isFormOf(w: number, id: number): boolean {
    if (w < 0 || w >= this.words.count) return false;
    for (const { word, rule } of this.factsOf(w).candidates)
      if (word === id && rule !== "inside") return true;
    return false;
  }

  /** A first name or another name of the dictionary. */
  isPersonalName(w: number): boolean {
    return this.finder.isPersonalName(
      lettersAt(this.words, this.words.starts[w] ?? 0, this.words.ends[w] ?? 0),
    );
  }

  private usesOf(candidate: Candidate): readonly Use[] {
    return this.finder.index.words[candidate.word]?.uses ?? [];
  }

  private weigh(candidate: Candidate, facts: WordFacts, first: number, last: number): void {
    for (const use of this.usesOf(candidate)) {
      const hit = this.hitOf(use, candidate, facts, first, last);
      if (hit) this.hits.push(hit);
    }
  }

  private hitOf(
    use: Use,
    candidate: Candidate,
    facts: WordFacts,
    first: number,
    last: number,
  ): NameHit | undefined {
    const { starts, ends } = this.words;
    const from = starts[first] ?? 0;
    const { name, role } = use;
    const { rule } = candidate;
    if (role === "anchor")
      return rule === "inside"
        ? undefined
        : (this.phrase(use, rule, facts, first, last) ?? this.reversed(use, rule, facts, first, last));
    const isPart = rule === "inside" || first !== last;
    const [start, end] = isPart ? [from, ends[last] ?? 0] : [from + candidate.from, from + candidate.to];
    const { isKnown, isName } = facts;
    const hit = { name, role, rule, isKnown, isName, first, last, start, end };
    if (role === "surname" || role === "patronymic" || role === "first") return findPerson(this, hit);
    return hit;
  }

  /** The other words of the name around its rarest one, in order. */
  private phrase(
    use: Use,
    rule: WordRule,
    facts: WordFacts,
    first: number,
    last: number,
  ): NameHit | undefined {
    const { name, place } = use;
    let [from, to] = [first, last];
    for (let at = place - 1; at >= 0; at -= 1) {
      const left = this.isOrdinalEnding(from - 1) ? from - 2 : from - 1;
      const before = this.wordEndingAt(left, name.words[at] ?? -1);
      if (before < 0 || !this.isCloseTo(left, from)) return undefined;
      from = before;
    }
    for (let at = place + 1; at < name.words.length; at += 1) {
      const right = this.isOrdinalEnding(to + 1) ? to + 2 : to + 1;
      const behind = this.wordStartingAt(right, name.words[at] ?? -1);
      if (behind < 0 || !this.isCloseTo(to, right)) return undefined;
      to = behind;
    }
    const { starts, ends } = this.words;
    return {
      name,
      role: "anchor",
      rule,
      isKnown: facts.isKnown,
      isName: facts.isName,
      first: from,
      last: to,
      start: starts[from] ?? 0,
      end: ends[to] ?? 0,
    };
  }

  /** The «й» of «13-й». */
  private isOrdinalEnding(w: number): boolean {
    const { starts, ends, kinds } = this.words;
    if (w < 1 || this.gaps[w - 1] !== JOINED || kinds[w - 1] !== DIGIT) return false;
    const [start, end] = [starts[w] ?? 0, ends[w] ?? 0];
    return end - start < 4 && isOrdinalEnding(lettersAt(this.words, start, end));
  }

  /** «Аист Белый»: a name of two words the other way round, told of the own client only. */
  private reversed(
    use: Use,
    rule: WordRule,
    facts: WordFacts,
    first: number,
    last: number,
  ): NameHit | undefined {
    const { words } = use.name;
    if (
      !this.finder.index.isDeep ||
      words.length !== 2 ||
      words.some((id) => (this.finder.index.words[id]?.letters.length ?? 0) < 3)
    )
      return undefined;
    const swapped = { ...use, place: 1 - use.place, name: { ...use.name, words: words.toReversed() } };
    return this.phrase(swapped, rule, facts, first, last);
  }

  private wordEndingAt(w: number, id: number): number {
    if (this.isFormOf(w, id) || this.isSlip(w, id) || this.isTypedShort(w, id)) return w;
    for (const piece of this.pieces) if (piece.last === w && piece.ids.includes(id)) return piece.first;
    for (let from = w - 1; from >= 0 && from > w - 4 && this.isJoint(from); from -= 1)
      if (this.isJoinedForm(from, w, id)) return from;
    return -1;
  }

  private wordStartingAt(w: number, id: number): number {
    if (this.isFormOf(w, id) || this.isSlip(w, id) || this.isTypedShort(w, id)) return w;
    for (const piece of this.pieces) if (piece.first === w && piece.ids.includes(id)) return piece.last;
    for (let to = w + 1; to < this.words.count && to < w + 4 && this.isJoint(to - 1); to += 1)
      if (this.isJoinedForm(w, to, id)) return to;
    return -1;
  }

  /** "b" for «и»: too short to be read otherwise alone. */
  private isTypedShort(w: number, id: number): boolean {
    const letters = this.finder.index.words[id]?.letters ?? "";
    if (letters.length > 2 || w < 0 || w >= this.words.count) return false;
    const { source, at, starts, ends } = this.words;
    const from = at[starts[w] ?? 0] ?? 0;
    if ((ends[w] ?? 0) - (starts[w] ?? 0) !== letters.length) return false;
    writeRussianKeys(source, from, from + letters.length, joined);
    return [...letters].every((letter, place) => letter.charCodeAt(0) === joined[place]);
  }

  /** Beside a word of a name that is there, a misspelled one counts even where it is a word of the language. */
  private isSlip(w: number, id: number): boolean {
    const { index } = this.finder;
    const word = index.words[id];
    if (!index.isDeep || !word || word.letters.length < 3 || w < 0 || w >= this.words.count) return false;
    const letters = lettersAt(this.words, this.words.starts[w] ?? 0, this.words.ends[w] ?? 0);
    // "Сев. Верфь": the beginning of a word with a point behind it.
    const isShortened = this.words.units[this.words.ends[w] ?? 0] === 0x2e && letters.length > 1;
    if (isShortened && word.letters.startsWith(letters)) return true;
    if (Math.abs(letters.length - word.letters.length) > 4) return false;
    for (const { letters: stem, endings } of index.stemsOf(id))
      if (isSlipOf(letters, stem, endings.letters)) return true;
    return false;
  }

  /** A word that no English one is, or a key that is no letter in the midst of it or before it. */
  private isTypedLatin(w: number): boolean {
    const touch = keysAt(this.words, w);
    return touch === WITHIN || (touch === BESIDE && !this.factsOf(w).isKnown);
  }

  /** "[kt," for «хлеб»: what stands between spaces, with and without the marks around it. */
  private typed(w: number): void {
    const { source, starts, ends } = this.words;
    const span = keySpan(this.words, w);
    if (!span) return;
    const { from, begin, end, last, lastEnd } = span;
    for (let left = begin; left <= from; left += 1)
      for (let right = end; right >= lastEnd; right -= 1) {
        if (right - left < 3) continue;
        writeRussianKeys(source, left, right, joined);
        const { candidates } = this.finder.factsOfMade(joined, 0, right - left, CYRILLIC);
        if (candidates.length === 0) continue;
        const whole = candidates.filter(({ rule }) => rule === "exact" || rule === "case");
        if (whole.length === 0) continue;
        this.pieces.push({ first: w, last, ids: whole.map(({ word }) => word) });
        const [start, stop] = [(starts[w] ?? 0) - (from - left), (ends[last] ?? 0) + (right - lastEnd)];
        for (const { word } of whole)
          for (const use of this.finder.index.words[word]?.uses ?? []) {
            const hit = this.hitOf(use, { word, rule: "layout", from: 0, to: 0 }, TYPED, w, last);
            if (hit) this.hits.push(hit.role === "anchor" ? hit : { ...hit, start, end: stop });
          }
        return;
      }
  }

  private isJoinedForm(first: number, last: number, id: number): boolean {
    return this.lookJoined(first, last)?.candidates.some(({ word }) => word === id) ?? false;
  }

  /** A few characters apart, in one paragraph. */
  private isCloseTo(w: number, next: number): boolean {
    const [from, to] = [this.words.ends[w] ?? 0, this.words.starts[next] ?? 0];
    if (to - from > 5) return false;
    let lines = 0;
    for (let i = from; i < to; i += 1) {
      const unit = this.words.units[i];
      if (unit === 0x0a) lines += 1;
      // ";rehfdkm": the key of a letter ends nothing.
      const isKey = unit === 0x3b && i > from && i + 1 === to;
      if (lines > 1 || (unit === 0x3b && !isKey) || unit === 0x21 || unit === 0x3f) return false;
    }
    return true;
  }

  /** "RomashkaShop", «отчётРомашка»: a capital or a digit begins a part. */
  private parts(w: number): void {
    const { words } = this;
    const [start, end] = [words.starts[w] ?? 0, words.ends[w] ?? 0];
    if (end - start > LONGEST_CUT) return;
    let count = 1;
    cuts[0] = start;
    for (let i = start + 1; i < end; i += 1) if (isHump(words, i, end)) cuts[count++] = i;
    if (count < 2) return;
    cuts[count++] = end;
    for (let from = 0; from < count - 1; from += 1)
      for (let to = from + 1; to < count && to < from + 5; to += 1) {
        const [left, right] = [cuts[from] ?? 0, cuts[to] ?? 0];
        if (right - left < 3 || (left === start && right === end)) continue;
        const kinds = kindsIn(words.units, left, right);
        const facts = this.finder.factsOfMade(words.units, left, right, kinds);
        for (const { word, rule } of facts.candidates)
          if (rule !== "inside" && rule !== "typo")
            this.weigh({ word, rule, from: left - start, to: right - start }, facts, w, w);
      }
  }

  /** Words that belong together: letters set apart, a hyphen at the end of a line, marks within a word. */
  private joined(w: number): void {
    if (!this.isJoint(w)) return;
    if (w > 0 && this.isLetter(w - 1) && this.isLetter(w) && this.isJoint(w - 1) && this.isLongRun(w)) return;
    let length = (this.words.ends[w] ?? 0) - (this.words.starts[w] ?? 0);
    for (let to = w + 1; to < this.words.count && to < w + 32 && this.goesOn(w, to - 1); to += 1) {
      length += (this.words.ends[to] ?? 0) - (this.words.starts[to] ?? 0);
      if (length > 40) return;
      if (
        this.isLetter(to) &&
        to + 1 < this.words.count &&
        this.isLetter(to + 1) &&
        this.isJoint(to) &&
        length < 3
      )
        continue;
      const facts = this.lookJoined(w, to);
      if (!facts) continue;
      for (const { word, rule, from, to: behind } of facts.candidates) {
        if (rule === "inside" || from > 0 || behind < length) continue;
        if (rule !== "exact" && rule !== "case" && !this.isOneWord(w, to, rule)) continue;
        // What one of the pieces says by itself, the pieces do not say together.
        if (this.isFormOf(w, word) || this.isFormOf(to, word) || (rule === "typo" && this.isSpaced(w)))
          continue;
        const isWhole = rule === "exact" || rule === "case";
        this.weigh({ word, rule: isWhole ? "spaced" : rule, from: 0, to: 0 }, facts, w, to);
      }
    }
  }

  /**
   * Pieces of a word in disguise have little between them: no quotes and signs of a language of machines; and digits
   * stand for letters within a word, not at the seams of a number and a word.
   */
  private isOneWord(first: number, last: number, rule: WordRule): boolean {
    let areLetters = this.isLetter(first);
    for (let w = first + 1; w <= last && areLetters; w += 1) areLetters = this.isLetter(w);
    if (areLetters) return true;
    const { units, starts, ends } = this.words;
    for (let w = first; w < last; w += 1) {
      const [from, to] = [ends[w] ?? 0, starts[w + 1] ?? 0];
      let hasLine = false;
      for (let i = from; i < to; i += 1) {
        if (IS_MACHINE[units[i] ?? 0] === 1) return false;
        if (units[i] === 0x0a) hasLine = true;
      }
      if (rule === "leet" && !hasLine && !this.finder.index.isDeep) return false;
    }
    return true;
  }

  private isSpaced(w: number): boolean {
    const [from, to] = [this.words.ends[w] ?? 0, this.words.starts[w + 1] ?? 0];
    return to - from === 1 && IS_SPACE[this.words.units[from] ?? 0] === 1;
  }

  /** In a run of hundreds of single letters nobody reads a name from every place. */
  private isLongRun(w: number): boolean {
    let from = w;
    while (from > 0 && w - from < LONG_RUN && this.isLetter(from - 1) && this.isJoint(from - 1)) from -= 1;
    return w - from >= LONG_RUN;
  }

  private lookJoined(first: number, last: number): WordFacts | undefined {
    const { units, starts, ends, kinds } = this.words;
    if ((ends[last] ?? 0) - (starts[first] ?? 0) > LONGEST_JOINED) return undefined;
    let [size, sorts] = [0, 0];
    for (let w = first; w <= last; w += 1) {
      for (let i = starts[w] ?? 0; i < (ends[w] ?? 0); i += 1) joined[size++] = units[i] ?? 0;
      sorts |= kinds[w] ?? 0;
    }
    return this.finder.factsOfMade(joined, 0, size, sorts, this.isSpaced(first) && !this.isLetter(first));
  }

  private isLetter(w: number): boolean {
    return (this.words.ends[w] ?? 0) - (this.words.starts[w] ?? 0) === 1;
  }

  /** May words `w` and `w + 1` be pieces of one word? */
  private isJoint(w: number): boolean {
    const gap = this.gaps[w] ?? APART;
    return gap === JOINED || (gap === SPACED && this.finder.index.isDeep && this.isBroken(w));
  }

  /** Behind the first joint, which most words do not pass, two more pieces may be words of their own. */
  private goesOn(first: number, w: number): boolean {
    if (w === first || this.isJoint(w)) return true;
    return this.gaps[w] === SPACED && this.finder.index.isDeep && w - first < 3 && !this.isLetter(first);
  }

  /** In depth: a stray space or line break within a word leaves pieces that are no words. */
  private isBroken(w: number): boolean {
    const { units, starts, ends } = this.words;
    const at = starts[w] ?? 0;
    if ((ends[w] ?? 0) - at > 2) return this.finder.index.beginnings.mayBegin(units, at, ends[w] ?? 0);
    return !this.factsOf(w).isKnown || !this.factsOf(w + 1).isKnown;
  }
}

const LONG_RUN = 60;
const IS_MACHINE = signs('"=,:/\\|+&');

const LONGEST_JOINED = 160;
const LONGEST_CUT = 64;
const cuts = new Int32Array(LONGEST_CUT + 2);
const joined = new Uint16Array(LONGEST_JOINED);
const TYPED: WordFacts = { isKnown: false, isName: false, candidates: [] };
