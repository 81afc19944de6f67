/** A set that may rarely say yes to a stranger and never no to a member: 1.6 million words in four megabytes. */
const BITS = 1 << 25;
const PROBES = 5;

export const emptyBloom = (): Uint8Array => new Uint8Array(BITS >> 3);

export function addTo(bloom: Uint8Array, word: string): void {
  const [first, step] = hashesOf(word);
  for (let probe = 0; probe < PROBES; probe += 1) {
    const at = (first + Math.imul(probe, step)) & (BITS - 1);
    bloom[at >> 3] = (bloom[at >> 3] ?? 0) | (1 << (at & 7));
  }
}

export function isIn(bloom: Uint8Array, word: string): boolean {
  const [first, step] = hashesOf(word);
  for (let probe = 0; probe < PROBES; probe += 1) {
    const at = (first + Math.imul(probe, step)) & (BITS - 1);
    if (((bloom[at >> 3] ?? 0) & (1 << (at & 7))) === 0) return false;
  }
  return true;
}

function hashesOf(word: string): [first: number, step: number] {
  let [one, other] = [0x811c9dc5 | 0, 5381];
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = (Math.imul(other, 33) + unit) | 0;
  }
  return [one, (other ^ (other >>> 15)) | 1];
}
