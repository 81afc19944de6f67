import { endingsById } from "./endings";
import { CYRILLIC, KIND, LATIN } from "./letters";
import { SOUNDS, skeleton } from "./skeleton";

/** Stems that count by their letters, by their sounds alone, or in their own alphabet alone: «тл» of «Тёл» is no "TL". */
export const OWN_LETTERS = 0;
export const BY_SOUND = 1;
export const SAME_SCRIPT = 2;

/** Is told of every stem that fits: its word, and whether it fits by its sounds alone. */
export type StemVisitor = { onStem(word: number, isSound: boolean): void };

const SOUND_CODE = new Uint8Array(128);
for (let i = 1; i < SOUNDS.length; i += 1) SOUND_CODE[SOUNDS.charCodeAt(i)] = i;

/** Stems between two pauses. */
const SLICE = 20_000;

/** Longer words than this name nobody. */
export const MAX_SOUNDS = 96;
const HASH_SEED = 0x2545f491;
const step = (hash: number, sound: number): number => Math.imul(hash ^ sound, 0x01000193) ^ (hash >>> 13);
/** Another hash of the same sounds: among a million stems, one of 32 bits meets some stranger in every long text. */
const CHECK_SEED = 0x51ed270b;
const checkStep = (check: number, sound: number): number =>
  Math.imul(check ^ (sound + 0x3d), 0x5bd1e995) ^ (check >>> 15);
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return mixed ^ (mixed >>> 15);
};

/**
 * Stems by their skeletons. A word is looked up once for each place where its ending may begin; a Bloom filter answers
 * most of these without touching the table. 10 000 dossiers make about a million stems.
 */
export class StemTable {
  private readonly letters: string[] = [];
  private word = new Int32Array(1024);
  private endings = new Uint8Array(1024);
  private sort = new Uint8Array(1024);
  private hash = new Int32Array(1024);
  private check = new Int32Array(1024);
  private next = new Int32Array(0);
  private heads = new Int32Array(0);
  private bloom = new Uint32Array(0);
  private longestEnding = 0;
  private readonly sounds = new Uint8Array(MAX_SOUNDS + 4);
  private readonly hashes = new Int32Array(MAX_SOUNDS + 4);

  /** @param isDeep whether a Cyrillic word that only sounds like a stem counts, too: «Палерме» for «Палермэ» */
  constructor(private readonly isDeep: boolean) {}

  get size(): number {
    return this.letters.length;
  }

  /** @param sounds the skeleton of the stem */
  add(word: number, letters: string, sounds: string, endingsId: number, sort: number): void {
    const at = this.letters.length;
    if (at === this.word.length) this.grow();
    let [hash, check] = [HASH_SEED, CHECK_SEED];
    for (let i = 0; i < sounds.length; i += 1) {
      const sound = SOUND_CODE[sounds.charCodeAt(i)] ?? 0;
      hash = step(hash, sound);
      check = checkStep(check, sound);
    }
    this.letters.push(letters);
    this.word[at] = word;
    this.endings[at] = endingsId;
    this.sort[at] = sort;
    this.hash[at] = hash;
    this.check[at] = check;
  }

  /** To be run to its end once, when all stems are in. */
  *sealing(longestEnding: number): Generator<undefined, void> {
    const count = this.letters.length;
    let size = 1024;
    while (size < count * 2) size *= 2;
    this.longestEnding = longestEnding;
    this.heads = new Int32Array(size);
    this.next = new Int32Array(count);
    this.bloom = new Uint32Array(size);
    for (let i = 0; i < count; i += 1) {
      const mixed = spread(this.hash[i] ?? 0);
      const slot = mixed & (size - 1);
      this.next[i] = this.heads[slot] ?? 0;
      this.heads[slot] = i + 1;
      this.mark(mixed);
      if (i % SLICE === SLICE - 1) yield;
    }
  }

  private mark(mixed: number): void {
    const words = this.bloom.length - 1;
    const at = (mixed >>> 5) & words;
    this.bloom[at] = (this.bloom[at] ?? 0) | (1 << (mixed & 31)) | (1 << ((mixed >>> 26) & 31));
  }

  /** Tells the visitor of every stem of which units[start, end), read under `variant`, is a form. */
  find(
    units: ArrayLike<number>,
    start: number,
    end: number,
    kinds: number,
    variant: number,
    visitor: StemVisitor,
  ): void {
    const { sounds, hashes } = this;
    if (end - start > MAX_SOUNDS) return;
    const length = skeleton(units, start, end, sounds, variant);
    let hash = HASH_SEED;
    for (let i = 0; i < length; i += 1) {
      hash = step(hash, sounds[i] ?? 0);
      hashes[i + 1] = hash;
    }
    const from = Math.max(1, length - this.longestEnding);
    const words = this.bloom.length - 1;
    for (let cut = length; cut >= from; cut -= 1) {
      const mixed = spread(hashes[cut] ?? 0);
      const bits = (1 << (mixed & 31)) | (1 << ((mixed >>> 26) & 31));
      if (((this.bloom[(mixed >>> 5) & words] ?? 0) & bits) !== bits) continue;
      this.verify(units, start, end, kinds, cut, length, mixed, visitor);
    }
  }

  private verify(
    units: ArrayLike<number>,
    start: number,
    end: number,
    kinds: number,
    cut: number,
    length: number,
    mixed: number,
    visitor: StemVisitor,
  ): void {
    const hash = this.hashes[cut] ?? 0;
    const check = this.checkOf(cut);
    for (let at = this.heads[mixed & (this.heads.length - 1)] ?? 0; at > 0; at = this.next[at - 1] ?? 0) {
      const i = at - 1;
      if (this.hash[i] !== hash || this.check[i] !== check) continue;
      const letters = this.letters[i] ?? "";
      const endings = endingsById(this.endings[i] ?? 0);
      const sort = this.sort[i] ?? OWN_LETTERS;
      const isSound = sort === BY_SOUND;
      const word = this.word[i] ?? 0;
      const scripts = kinds & (CYRILLIC | LATIN);
      const own = scriptOf(letters);
      if (!isSound && own !== 0 && scripts === own) {
        // Of the same alphabet: letter by letter, or it is another word.
        const rest = restBehind(units, start, end, letters);
        if (rest === undefined) continue;
        if (own === CYRILLIC ? endings.letters.has(rest) : isLatinEnding(rest)) visitor.onStem(word, false);
        continue;
      }
      if ((isSound && scripts === own && !(this.isDeep && own === CYRILLIC)) || sort === SAME_SCRIPT)
        continue;
      if (this.isEnding(cut, length, endings.sounds)) visitor.onStem(word, true);
    }
  }

  private checkOf(cut: number): number {
    let check = CHECK_SEED;
    for (let i = 0; i < cut; i += 1) check = checkStep(check, this.sounds[i] ?? 0);
    return check;
  }

  private isEnding(cut: number, length: number, endings: ReadonlySet<string>): boolean {
    if (cut === length) return endings.has("");
    let ending = "";
    for (let i = cut; i < length; i += 1) ending += SOUNDS[this.sounds[i] ?? 0];
    return endings.has(ending);
  }

  private grow(): void {
    const size = this.word.length * 2;
    const larger = <T extends Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.word = larger(new Int32Array(size), this.word);
    this.hash = larger(new Int32Array(size), this.hash);
    this.check = larger(new Int32Array(size), this.check);
    this.endings = larger(new Uint8Array(size), this.endings);
    this.sort = larger(new Uint8Array(size), this.sort);
  }
}

/** The alphabet of a folded word; 0 where it has none or both. */
export function scriptOf(letters: string): number {
  let kinds = 0;
  for (let i = 0; i < letters.length; i += 1) kinds |= KIND[letters.charCodeAt(i)] ?? 0;
  const scripts = kinds & (CYRILLIC | LATIN);
  return scripts === (CYRILLIC | LATIN) ? 0 : scripts;
}

const isLatinEnding = (rest: string): boolean => rest === "" || rest === "s" || rest === "es";

/** Accents get lost and come up: "Café", "cafe". */
const areOneLetter = (one: number, other: number): boolean => bare(one) === bare(other);
const bare = (unit: number): number =>
  unit < 0xc0 || unit > 0x24f ? unit : String.fromCharCode(unit).normalize("NFD").charCodeAt(0);

function restBehind(
  units: ArrayLike<number>,
  start: number,
  end: number,
  letters: string,
): string | undefined {
  if (end - start < letters.length) return undefined;
  for (let i = 0; i < letters.length; i += 1)
    if (
      units[start + i] !== letters.charCodeAt(i) &&
      !areOneLetter(units[start + i] ?? 0, letters.charCodeAt(i))
    )
      return undefined;
  let rest = "";
  for (let i = start + letters.length; i < end; i += 1) rest += String.fromCharCode(units[i] ?? 0);
  return rest;
}
