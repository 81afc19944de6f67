/** How many units decide which group of keys is looked through. */
const HEAD = 4;

/**
 * Many keys, one walk: sorted keys, grouped by their first four units, narrowed unit by unit. It needs no
 * nodes, so 200 000 keys cost little more than their own text; most positions of a text end at one hash.
 */
export class Dictionary<T> {
  private readonly keys: string[] = [];
  private readonly values: T[][] = [];
  /** Hash of a head → 1 + the first group with it; `groups` holds low, high and the next group by threes. */
  private readonly heads = new Int32Array(1 << 18);
  private readonly groups: number[] = [];
  /** Keys too short for a head, packed into one number; `shortStarts` tells where it is worth looking. */
  private readonly shorts = new Map<number, T[]>();
  private readonly shortStarts = new Uint8Array(1 << 16);

  /** @param pairs key and value; keys shorter than two units are left out, equal keys keep all values in order */
  constructor(pairs: readonly (readonly [key: string, value: T])[]) {
    for (const [key, value] of pairs) if (key.length === 2 || key.length === 3) this.addShort(key, value);
    const long = pairs.filter(([key]) => key.length >= HEAD);
    for (const [key, value] of long.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
      if (this.keys.at(-1) === key) this.values.at(-1)?.push(value);
      else {
        this.keys.push(key);
        this.values.push([value]);
      }
    }
    this.group();
  }

  /** Calls `visit` for every key that stands at `codes[at]`, shortest first, with the offset behind it. */
  at(
    codes: Uint16Array,
    at: number,
    length: number,
    visit: (values: readonly T[], end: number) => void,
  ): void {
    if (at + 2 > length) return;
    const [a = 0, b = 0, c = 0, d = 0] = [codes[at], codes[at + 1], codes[at + 2], codes[at + 3]];
    if (this.shortStarts[hash2(a, b)] === 1) {
      const two = this.shorts.get(pack(a, b, 0));
      if (two) visit(two, at + 2);
      const three = at + 3 <= length ? this.shorts.get(pack(a, b, c)) : undefined;
      if (three) visit(three, at + 3);
    }
    if (at + HEAD > length) return;
    for (let next = this.heads[hash4(a, b, c, d)] ?? 0; next > 0; next = this.groups[next + 1] ?? 0) {
      const low = this.groups[next - 1] ?? 0;
      if (startsWith(this.keys[low] ?? "", a, b, c, d)) {
        this.narrow(low, this.groups[next] ?? 0, codes, at, length, visit);
        return;
      }
    }
  }

  /** From the keys in [low, high), which share their head with the text, to those that stand there. */
  private narrow(
    first: number,
    last: number,
    codes: Uint16Array,
    at: number,
    length: number,
    visit: (values: readonly T[], end: number) => void,
  ): void {
    let [low, high] = [first, last];
    for (let depth = HEAD; low < high; depth += 1) {
      if (this.keys[low]?.length === depth) {
        visit(this.values[low] ?? [], at + depth);
        low += 1;
      }
      if (at + depth >= length) return;
      const code = codes[at + depth] ?? 0;
      low = this.lowerBound(low, high, depth, code);
      high = this.lowerBound(low, high, depth, code + 1);
    }
  }

  /** First key in [low, high) whose unit at `depth` is not below `code`; keys there share what comes before. */
  private lowerBound(low: number, high: number, depth: number, code: number): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.keys[middle]?.charCodeAt(depth) ?? 0) < code) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private addShort(key: string, value: T): void {
    const [a, b, c] = [key.charCodeAt(0), key.charCodeAt(1), key.length === 3 ? key.charCodeAt(2) : 0];
    const packed = pack(a, b, c);
    const values = this.shorts.get(packed);
    if (values) values.push(value);
    else this.shorts.set(packed, [value]);
    this.shortStarts[hash2(a, b)] = 1;
  }

  private group(): void {
    for (let low = 0; low < this.keys.length; ) {
      const key = this.keys[low] ?? "";
      const head = key.slice(0, HEAD);
      let high = low + 1;
      while (this.keys[high]?.startsWith(head)) high += 1;
      const hash = hash4(key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2), key.charCodeAt(3));
      this.groups.push(low, high, this.heads[hash] ?? 0);
      this.heads[hash] = this.groups.length - 2;
      low = high;
    }
  }
}

const startsWith = (key: string, a: number, b: number, c: number, d: number): boolean =>
  key.charCodeAt(0) === a && key.charCodeAt(1) === b && key.charCodeAt(2) === c && key.charCodeAt(3) === d;

/** Units are never 0, so a key of two cannot be taken for one of three. */
const pack = (a: number, b: number, c: number): number => (a * 0x10000 + b) * 0x10000 + c;
const hash2 = (a: number, b: number): number => (a * 31 + b) & 0xffff;
const hash4 = (a: number, b: number, c: number, d: number): number =>
  (Math.imul((a << 16) | b, 0x9e3779b1) ^ Math.imul((c << 16) | d, 0x85ebca6b)) >>> 14;
