import type { WordFacts } from "./candidates";

/**
 * Words of texts that were looked up before: most words of a language name nobody, and are met again and again. One
 * memory serves many indexes; each of them sees its own words only.
 */
export class WordMemory {
  private readonly keys: Int32Array;
  private readonly checks: Int32Array;
  private readonly facts: (WordFacts | undefined)[];
  private owners = 0;

  /** @param size how many words are kept, a power of two */
  constructor(private readonly size: number) {
    this.keys = new Int32Array(size);
    this.checks = new Int32Array(size);
    this.facts = new Array<WordFacts | undefined>(size).fill(undefined);
  }

  /** What tells the words of one index from those of the others. */
  newOwner(): number {
    this.owners += 1;
    return Math.imul(this.owners, 0x9e3779b1);
  }

  get(key: number, check: number): WordFacts | undefined {
    const slot = (key ^ (key >>> 15)) & (this.size - 1);
    return this.keys[slot] === key && this.checks[slot] === check ? this.facts[slot] : undefined;
  }

  set(key: number, check: number, facts: WordFacts): void {
    const slot = (key ^ (key >>> 15)) & (this.size - 1);
    this.keys[slot] = key;
    this.checks[slot] = check;
    this.facts[slot] = facts;
  }
}
