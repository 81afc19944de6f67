/**
 * Is `word` the stem with one of its endings, but for one slip: a letter missing, doubled, exchanged with its
 * neighbour or replaced? Damerau's distance of one, without a table: the slip is where the two first part.
 */
export function isSlipOf(word: string, stem: string, endings: ReadonlySet<string>): boolean {
  const common = commonPrefix(word, stem);
  if (common === stem.length) return isSlippedEnding(word.slice(common), endings);
  return (
    rests(word, common + 1, stem, common + 1, endings) ||
    rests(word, common + 1, stem, common, endings) ||
    rests(word, common, stem, common + 1, endings) ||
    (word.charCodeAt(common) === stem.charCodeAt(common + 1) &&
      word.charCodeAt(common + 1) === stem.charCodeAt(common) &&
      rests(word, common + 2, stem, common + 2, endings)) ||
    isExchangedAtTheEnd(word, stem, common, endings)
  );
}

function commonPrefix(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

const rests = (word: string, from: number, stem: string, at: number, endings: ReadonlySet<string>): boolean =>
  at <= stem.length &&
  from <= word.length &&
  word.startsWith(stem.slice(at), from) &&
  endings.has(word.slice(from + stem.length - at));

/** «Ромашака» for «Ромашка» is a slip in the stem; «Ромашкйо» for «Ромашкой» is one in the ending. */
function isSlippedEnding(rest: string, endings: ReadonlySet<string>): boolean {
  if (rest.length > 10) return false;
  for (const ending of endings)
    if (ending.length > 0 && Math.abs(ending.length - rest.length) < 2 && isOneSlip(rest, ending))
      return true;
  return false;
}

/** The last letter of the stem and the first of the ending have changed places. */
function isExchangedAtTheEnd(
  word: string,
  stem: string,
  common: number,
  endings: ReadonlySet<string>,
): boolean {
  if (common !== stem.length - 1 || word.charCodeAt(common + 1) !== stem.charCodeAt(common)) return false;
  return endings.has(word.charAt(common) + word.slice(common + 2));
}

/** Damerau's distance of exactly one. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const at = commonPrefix(one, other);
  if (one.length > other.length) return one.slice(at + 1) === other.slice(at);
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  return (
    one.slice(at + 1) === other.slice(at + 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2))
  );
}
