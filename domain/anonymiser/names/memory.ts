import { KNOWN_NOTHING, NOTHING, type WordFacts } from "./wordFacts";

/** Numbers that one word takes: key, check, and what it is. Side by side, so that one look at the memory suffices. */
const ROW = 4;
/** Places that a word may take, one line of a processor's cache: words that would drive each other out stand side by side. */
const WAYS = 4;
const IS_NOTHING = 1;
const IS_KNOWN = 2;
const IS_MORE = 3;

/**
 * Words of texts that were looked up before: most words of a language name nobody, and are met again and again. One
 * memory serves many indexes; each of them sees its own words only.
 */
export class WordMemory {
  private readonly rows: Int32Array;
  private readonly facts: (WordFacts | undefined)[];
  private owners = 0;
  private turn = 0;

  /** @param size how many words are kept, a power of two */
  constructor(private readonly size: number) {
    this.rows = new Int32Array(size * ROW);
    this.facts = new Array<WordFacts | undefined>(size).fill(undefined);
  }

  /** What tells the words of one index from those of the others. */
  newOwner(): number {
    this.owners += 1;
    return Math.imul(this.owners, 0x9e3779b1);
  }

  get(key: number, check: number): WordFacts | undefined {
    const first = this.firstOf(key);
    for (let slot = first; slot < first + WAYS; slot += 1) {
      const row = slot * ROW;
      if (this.rows[row] !== key || this.rows[row + 1] !== check) continue;
      const what = this.rows[row + 2];
      return what === IS_NOTHING ? NOTHING : what === IS_KNOWN ? KNOWN_NOTHING : this.facts[slot];
    }
    return undefined;
  }

  set(key: number, check: number, facts: WordFacts): void {
    const slot = this.roomIn(this.firstOf(key));
    const row = slot * ROW;
    this.rows[row] = key;
    this.rows[row + 1] = check;
    this.rows[row + 2] = facts === NOTHING ? IS_NOTHING : facts === KNOWN_NOTHING ? IS_KNOWN : IS_MORE;
    this.facts[slot] = facts.candidates.length > 0 ? facts : undefined;
  }

  private firstOf(key: number): number {
    return (key ^ (key >>> 15)) & (this.size - WAYS);
  }

  /** An empty place, or any: whatever is forgotten here is met again as soon as anything else. */
  private roomIn(first: number): number {
    for (let slot = first; slot < first + WAYS; slot += 1) if (this.rows[slot * ROW + 2] === 0) return slot;
    this.turn += 1;
    return first + (this.turn & (WAYS - 1));
  }
}
