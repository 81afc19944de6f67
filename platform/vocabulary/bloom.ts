/** A set that may rarely say yes to a stranger and never no to a member: 1.6 million words in four megabytes. */
const BITS = 1 << 25;
const PROBES = 5;

export const emptyBloom = (): Uint8Array => new Uint8Array(BITS >> 3);

export function addTo(bloom: Uint8Array, word: string): void {
  eachBit(word, (byte, bit) => {
    bloom[byte] = (bloom[byte] ?? 0) | bit;
    return true;
  });
}

export const isIn = (bloom: Uint8Array, word: string): boolean =>
  eachBit(word, (byte, bit) => ((bloom[byte] ?? 0) & bit) !== 0);

/** Stops at the first bit that `visit` refuses, and says whether it refused none. */
function eachBit(word: string, visit: (byte: number, bit: number) => boolean): boolean {
  let [one, other] = [0x811c9dc5 | 0, 5381];
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = (Math.imul(other, 33) + unit) | 0;
  }
  const step = (other ^ (other >>> 15)) | 1;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const at = (one + Math.imul(probe, step)) & (BITS - 1);
    if (!visit(at >> 3, 1 << (at & 7))) return false;
  }
  return true;
}
