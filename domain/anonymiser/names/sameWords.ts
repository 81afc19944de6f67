import type { Words } from "./words";

/** Which words of a text are the same, letter by letter: they have one id, from 0 to `count`. */
export type SameWords = { readonly ids: Int32Array; readonly count: number };

/**
 * A megabyte has a hundred thousand words, of which some thousands differ; all that depends on a word alone is then found
 * out once. The ids are good until the next text is read.
 */
export function sameWords({ units, starts, ends, hashes, count }: Words): SameWords {
  if (count > kept.ids.length) kept = roomFor(count);
  const { ids, firsts } = kept;
  let size = SMALLEST;
  while (size < count) size *= 2;
  // Slot → 1 + id of the word that stands there.
  const slots = kept.slots.fill(0, 0, size);
  let different = 0;
  for (let w = 0; w < count; w += 1) {
    const hash = hashes[w] ?? 0;
    const [start, length] = [starts[w] ?? 0, (ends[w] ?? 0) - (starts[w] ?? 0)];
    const isThis = (first: number) =>
      hashes[first] === hash &&
      (ends[first] ?? 0) - (starts[first] ?? 0) === length &&
      isSame(units, starts[first] ?? 0, start, length);
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    let tries = 1;
    while (slots[slot] !== 0 && !isThis(firsts[(slots[slot] ?? 0) - 1] ?? 0) && tries < MOST_TRIES) {
      slot = (slot + 1) & (size - 1);
      tries += 1;
    }
    const id = (slots[slot] ?? 0) - 1;
    if (id >= 0 && tries < MOST_TRIES) {
      ids[w] = id;
      continue;
    }
    if (id < 0) slots[slot] = different + 1;
    firsts[different] = w;
    ids[w] = different;
    different += 1;
  }
  return { ids, count: different };
}

/** A word that finds no place near its own counts as another one: a text made of words that collide costs no more. */
const MOST_TRIES = 32;

function isSame(units: Uint16Array, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (units[one + i] !== units[other + i]) return false;
  return true;
}

const SMALLEST = 1 << 10;
const roomFor = (count: number) => {
  let size = SMALLEST;
  while (size < count) size *= 2;
  return { ids: new Int32Array(size), firsts: new Int32Array(size), slots: new Int32Array(size) };
};
/** Room for the last text is kept for the next one, as that of its words is. */
let kept = roomFor(SMALLEST);
