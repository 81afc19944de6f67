import { isHump, kindsIn } from "./humps";
import type { NameHit } from "./nameHit";
import type { TextReader } from "./textReader";
import { weigh } from "./weigh";

/** "RomashkaShop", «отчётРомашка»: a capital or a digit begins a part. */
export function findParts(reader: TextReader, w: number, hits: NameHit[]): void {
  const { words } = reader;
  const [start, end] = [words.starts[w] ?? 0, words.ends[w] ?? 0];
  if (end - start > LONGEST_CUT) return;
  let count = 1;
  cuts[0] = start;
  for (let i = start + 1; i < end; i += 1) if (isHump(words, i, end)) cuts[count++] = i;
  if (count < 2) return;
  cuts[count++] = end;
  for (let from = 0; from < count - 1; from += 1)
    for (let to = from + 1; to < count && to < from + 5; to += 1) {
      const [left, right] = [cuts[from] ?? 0, cuts[to] ?? 0];
      if (right - left < 3 || (left === start && right === end)) continue;
      const kinds = kindsIn(words.units, left, right);
      const facts = reader.finder.factsOfMade(words.units, left, right, kinds);
      for (const { word, rule } of facts.candidates)
        if (rule !== "inside" && rule !== "typo")
          weigh(reader, { word, rule, from: left - start, to: right - start }, facts, w, w, hits);
    }
}

const LONGEST_CUT = 64;
const cuts = new Int32Array(LONGEST_CUT + 2);
