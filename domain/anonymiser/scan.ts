import { Dictionary } from "./dictionary";
import { type Entry, numberKeys, wordKeys } from "./entries";
import { type Folded, fold } from "./fold";
import { judgeNumber, tightenText } from "./judgeNumber";
import { judgeWord } from "./judgeWord";
import { blocks, type Dossier, type Finding } from "./types";

/** Compiled dossiers. Opaque, immutable, meant to be kept warm; 10 000 dossiers take about a second to build. */
export type Matcher = { readonly words: Dictionary<Entry>; readonly numbers: Dictionary<Entry> };

export const compile = (dossiers: readonly Dossier[]): Matcher => ({
  words: new Dictionary(dossiers.flatMap(wordKeys)),
  numbers: new Dictionary(dossiers.flatMap(numberKeys)),
});

/**
 * Everything in a text that points to one of the clients, in order and without overlaps: of two findings
 * in one place the one that blocks wins, then the longer one, then the own client's.
 * @param ownClientId whose wording it is, where two clients share a name
 */
export function scan(matcher: Matcher, text: string, ownClientId?: string): Finding[] {
  const folded = fold(text);
  const found = [...scanWords(matcher, text, folded), ...scanNumbers(matcher, text, folded)];
  const rank = (one: Finding) => (blocks(one) ? 0 : 1);
  const foreign = (one: Finding) => (one.clientId === ownClientId ? 0 : 1);
  found.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.end - b.start - (a.end - a.start) ||
      foreign(a) - foreign(b) ||
      a.start - b.start,
  );
  return withoutOverlaps(found, text.length).sort((a, b) => a.start - b.start);
}

/** Replaces findings by what `replacementOf` says; the text between them stays untouched. */
export function mask(
  text: string,
  findings: readonly Finding[],
  replacementOf: (finding: Finding) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const finding of findings) {
    parts.push(text.slice(at, finding.start), replacementOf(finding));
    at = finding.end;
  }
  return parts.join("") + text.slice(at);
}

function scanWords(matcher: Matcher, source: string, folded: Folded): Finding[] {
  const found: Finding[] = [];
  for (let from = 0; from < folded.length; from += 1)
    matcher.words.at(folded.codes, from, folded.length, (entries, to) => {
      for (const entry of entries) {
        const finding = judgeWord(entry, { source, folded, from, to });
        if (finding) found.push(finding);
      }
    });
  return found;
}

function scanNumbers(matcher: Matcher, source: string, folded: Folded): Finding[] {
  const found: Finding[] = [];
  const tight = tightenText(folded);
  for (let from = 0; from < tight.length; from += 1)
    matcher.numbers.at(tight.codes, from, tight.length, (entries, to) => {
      for (const entry of entries) {
        const finding = judgeNumber(entry, source, folded, tight, from, to);
        if (finding) found.push(finding);
      }
    });
  return found;
}

function withoutOverlaps(best: readonly Finding[], length: number): Finding[] {
  const taken = new Uint8Array(length);
  return best.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}
