/** How the spellings of names begin: a bitmap that tells most words from the first piece of one. */
export class Beginnings {
  private readonly signs = new Uint8Array(SIZE);

  /** @param spelling of three letters at least */
  add(spelling: string): void {
    const units = Uint16Array.from(spelling, (letter) => letter.charCodeAt(0));
    const isLong = units.length >= LONG;
    this.mark(units, SHORT, isLong ? IS_BEGINNING : IS_ALL_OF_IT);
    if (isLong) this.mark(units, LONG, IS_LONG);
  }

  /** May a spelling begin with the letters units[start, end), which are three at least? */
  mayBegin(units: Uint16Array, start: number, end: number): boolean {
    const known = this.signs[slotOf(units, start, SHORT)] ?? 0;
    if ((known & IS_ALL_OF_IT) !== 0) return true;
    if ((known & IS_BEGINNING) === 0 || end - start < LONG) return (known & IS_BEGINNING) !== 0;
    return ((this.signs[slotOf(units, start, LONG)] ?? 0) & IS_LONG) !== 0;
  }

  private mark(units: Uint16Array, length: number, sign: number): void {
    const slot = slotOf(units, 0, length);
    this.signs[slot] = (this.signs[slot] ?? 0) | sign;
  }
}

const SIZE = 1 << 13;
const SHORT = 3;
const LONG = 4;
const IS_BEGINNING = 1;
const IS_LONG = 2;
/** Of a spelling that is hardly longer, so that an ending may follow. */
const IS_ALL_OF_IT = 4;

function slotOf(units: Uint16Array, start: number, length: number): number {
  let hash = length;
  for (let i = start; i < start + length; i += 1) hash = Math.imul(hash, 31) + (units[i] ?? 0);
  return (hash ^ (hash >>> 13)) & (SIZE - 1);
}
