import { KNOWN_NOTHING, NOTHING, type WordFacts } from "./wordFacts";

/** Numbers that one word takes: key, check, and what it is. Side by side, so that one look at the memory suffices. */
const ROW = 4;
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
    const slot = (key ^ (key >>> 15)) & (this.size - 1);
    const row = slot * ROW;
    if (this.rows[row] !== key || this.rows[row + 1] !== check) return undefined;
    const what = this.rows[row + 2];
    return what === IS_NOTHING ? NOTHING : what === IS_KNOWN ? KNOWN_NOTHING : this.facts[slot];
  }

  set(key: number, check: number, facts: WordFacts): void {
    const slot = (key ^ (key >>> 15)) & (this.size - 1);
    const row = slot * ROW;
    this.rows[row] = key;
    this.rows[row + 1] = check;
    this.rows[row + 2] = facts === NOTHING ? IS_NOTHING : facts === KNOWN_NOTHING ? IS_KNOWN : IS_MORE;
    this.facts[slot] = facts.candidates.length > 0 ? facts : undefined;
  }
}
