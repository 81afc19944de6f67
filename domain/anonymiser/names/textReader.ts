import type { CandidateFinder } from "./candidates";
import { APART, IS_SPACE, JOINED, SPACED } from "./gaps";
import type { Use } from "./name";
import type { SameWords } from "./sameWords";
import type { WordFacts } from "./wordFacts";
import { lettersAt, type Words } from "./words";

/** Words [first, last] of a text that were typed on the other keyboard with keys that are no letters, and what they are. */
export type TypedPiece = { readonly first: number; readonly last: number; readonly ids: readonly number[] };

/** One text before one index: what the index knows of each of its words, and which of them may be pieces of one. */
export class TextReader {
  readonly pieces: TypedPiece[] = [];
  private readonly facts: (WordFacts | undefined)[];

  /** @param same of the words of `words`, as `gaps` are what stands between them */
  constructor(
    readonly words: Words,
    readonly gaps: Uint8Array,
    private readonly same: SameWords,
    readonly finder: CandidateFinder,
  ) {
    this.facts = new Array<WordFacts | undefined>(same.count).fill(undefined);
  }

  /** What a word is depends on its letters alone, so that every different word of a text is looked up once. */
  factsOf(w: number): WordFacts {
    const id = this.same.ids[w] ?? 0;
    const known = this.facts[id];
    if (known) return known;
    const { units, starts, ends, kinds, hashes } = this.words;
    const facts = this.finder.factsOf(units, starts[w] ?? 0, ends[w] ?? 0, kinds[w] ?? 0, hashes[w] ?? 0);
    this.facts[id] = facts;
    return facts;
  }

  /** Is word `w` of the text a form of one of these words of the index? */
  isForm(w: number, ids: readonly number[]): boolean {
    if (w < 0 || w >= this.words.count) return false;
    for (const { word, rule } of this.factsOf(w).candidates)
      if (rule !== "inside" && ids.includes(word)) return true;
    return false;
  }

  /** The same of one word. */
  isFormOf(w: number, id: number): boolean {
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

  /** The names that a word of the index stands in. */
  usesOf(word: number): readonly Use[] {
    return this.finder.index.words[word]?.uses ?? [];
  }

  isLetter(w: number): boolean {
    return (this.words.ends[w] ?? 0) - (this.words.starts[w] ?? 0) === 1;
  }

  /** Nothing but one space stands behind it. */
  isSpaced(w: number): boolean {
    const [from, to] = [this.words.ends[w] ?? 0, this.words.starts[w + 1] ?? 0];
    return to - from === 1 && IS_SPACE[this.words.units[from] ?? 0] === 1;
  }

  /** May words `w` and `w + 1` be pieces of one word? */
  isJoint(w: number): boolean {
    const gap = this.gaps[w] ?? APART;
    return gap === JOINED || (gap === SPACED && this.finder.index.isDeep && this.isBroken(w));
  }

  /** Behind the first joint, which most words do not pass, two more pieces may be words of their own. */
  goesOn(first: number, w: number): boolean {
    if (w === first || this.isJoint(w)) return true;
    return this.gaps[w] === SPACED && this.finder.index.isDeep && w - first < 3 && !this.isLetter(first);
  }

  /** What the words [first, last] are as one word. */
  lookJoined(first: number, last: number): WordFacts | undefined {
    const { units, starts, ends, kinds } = this.words;
    if ((ends[last] ?? 0) - (starts[first] ?? 0) > LONGEST_JOINED) return undefined;
    let [size, sorts] = [0, 0];
    for (let w = first; w <= last; w += 1) {
      for (let i = starts[w] ?? 0; i < (ends[w] ?? 0); i += 1) joined[size++] = units[i] ?? 0;
      sorts |= kinds[w] ?? 0;
    }
    return this.finder.factsOfMade(joined, 0, size, sorts, this.isSpaced(first) && !this.isLetter(first));
  }

  /** In depth: a stray space or line break within a word leaves pieces that are no words. */
  private isBroken(w: number): boolean {
    const { units, starts, ends } = this.words;
    const at = starts[w] ?? 0;
    if ((ends[w] ?? 0) - at > 2) return this.finder.index.beginnings.mayBegin(units, at, ends[w] ?? 0);
    return !this.factsOf(w).isKnown || !this.factsOf(w + 1).isKnown;
  }
}

const LONGEST_JOINED = 160;
const joined = new Uint16Array(LONGEST_JOINED);
