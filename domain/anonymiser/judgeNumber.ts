import { type Entry, isNumberGap } from "./entries";
import { DIGIT, type Folded, LETTER } from "./fold";
import { finding, span } from "./judgeWord";
import type { Finding, Tier } from "./types";

/** A folded text without what may stand between the parts of a number; `at[i]` is the unit that i came from. */
export type Tight = { readonly codes: Uint16Array; readonly at: Int32Array; readonly length: number };

export function tightenText({ codes, length }: Folded): Tight {
  const tight = { codes: new Uint16Array(length), at: new Int32Array(length), length: 0 };
  for (let i = 0; i < length; i += 1) {
    const code = codes[i] ?? 0;
    if (isNumberGap(code)) continue;
    tight.codes[tight.length] = code;
    tight.at[tight.length] = i;
    tight.length += 1;
  }
  return tight;
}

/** Does the number at [from, to) of the tight text stand alone, and what belongs to it on its left? */
export function judgeNumber(
  entry: Entry,
  source: string,
  folded: Folded,
  tight: Tight,
  from: number,
  to: number,
): Finding | undefined {
  const first = from - prefixLength(entry, folded, tight, from);
  const [left, right] = [tight.at[first] ?? 0, (tight.at[to - 1] ?? 0) + 1];
  if (isSameKind(folded, left - 1, left) || isSameKind(folded, right - 1, right)) return undefined;
  const [start, end] = span({ source, folded, from: left, to: right });
  const signs =
    entry.kind === "phone"
      ? (/(?:\+ ?\(?|\()$/.exec(source.slice(Math.max(0, start - 3), start))?.[0] ?? "")
      : "";
  return finding(
    entry,
    source,
    start - signs.length,
    end,
    "digits",
    numberTier(entry, to - from, folded, left, right),
  );
}

/** The country code or the long-distance 8 in front of a phone, however it is set apart. */
function prefixLength(entry: Entry, folded: Folded, tight: Tight, from: number): number {
  for (const prefix of entry.prefixes ?? []) {
    const start = from - prefix.length;
    if (start < 0) continue;
    const before = String.fromCharCode(...tight.codes.subarray(start, from));
    const unit = tight.at[start] ?? 0;
    if (before === prefix && !isSameKind(folded, unit - 1, unit)) return prefix.length;
  }
  return 0;
}

/** A contract called "12" cannot block every twelve. */
function numberTier(entry: Entry, length: number, folded: Folded, left: number, right: number): Tier {
  if (entry.kind !== "contract") return "mask";
  const hasLetter = folded.kinds.subarray(left, right).includes(LETTER);
  return length >= (hasLetter ? 4 : 5) ? "mask" : "low";
}

const isSameKind = ({ kinds, length }: Folded, left: number, right: number): boolean =>
  left >= 0 &&
  right < length &&
  kinds[left] === kinds[right] &&
  (kinds[left] === DIGIT || kinds[left] === LETTER);
