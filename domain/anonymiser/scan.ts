import { CandidateFinder } from "./names/candidates";
import { gapsOf } from "./names/gaps";
import { WordMemory } from "./names/memory";
import { nameFindings } from "./names/nameFindings";
import { NameIndex } from "./names/nameIndex";
import { sameWords } from "./names/sameWords";
import { TextReader } from "./names/textReader";
import { NO_VOCABULARY, type Vocabulary } from "./names/vocabulary";
import { readWords } from "./names/words";
import { addPatterns, emptyPatterns, findPatterns, type PatternIndex } from "./patterns";
import { blocks, type Dossier, type Finding } from "./types";
import { spanIn, type TextFormat, type View, viewsOf } from "./views";
import { placeholdersIn } from "./wording/phrases";

/** Compiled dossiers. Opaque, meant to be kept warm; 10 000 dossiers take some seconds to build. */
export type Matcher = {
  readonly patterns: PatternIndex;
  readonly names: CandidateFinder;
  readonly vocabulary: Vocabulary;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** Single clients in depth, made when a text of theirs is first scanned. */
  readonly deep: Map<string, CandidateFinder>;
  readonly deepMemory: WordMemory;
};

/** Words of texts that are remembered. */
const REMEMBERED = 1 << 16;

/** @param vocabulary tells ordinary words from names; without one, every name counts as distinctive */
export function compile(dossiers: readonly Dossier[], vocabulary: Vocabulary = NO_VOCABULARY): Matcher {
  const work = compiling(dossiers, vocabulary);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * The same, with pauses, so that a server answers others while thousands of dossiers are read.
 * @param pause lets others run
 */
export async function compileSlowly(
  dossiers: readonly Dossier[],
  vocabulary: Vocabulary,
  pause: () => Promise<void>,
): Promise<Matcher> {
  const work = compiling(dossiers, vocabulary);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}

/** Dossiers between two pauses: a few milliseconds of work. */
const SLICE = 20;

function* compiling(dossiers: readonly Dossier[], vocabulary: Vocabulary): Generator<undefined, Matcher> {
  const index = new NameIndex(vocabulary, false);
  const patterns = emptyPatterns();
  const isCommon = (word: string) => vocabulary.has(word);
  for (const [at, dossier] of dossiers.entries()) {
    index.add(dossier);
    addPatterns(patterns, dossier, isCommon);
    if (at % SLICE === SLICE - 1) yield;
  }
  yield* index.sealing();
  return {
    patterns,
    names: new CandidateFinder(index, vocabulary, new WordMemory(REMEMBERED)),
    vocabulary,
    dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])),
    deep: new Map(),
    deepMemory: new WordMemory(REMEMBERED),
  };
}

/** Whose text it is, and how it is written. */
export type ScanOptions = {
  readonly clientId?: string | undefined;
  readonly format?: TextFormat | undefined;
};

/**
 * Everything in a text that points to one of the clients, in order and without overlaps: of two findings
 * in one place the one that blocks wins, then the longer one, the own client's, and the one that is simpler to explain.
 * @param options the own client, where two clients share a name; its names are looked for in every disguise
 */
export function scan(matcher: Matcher, text: string, options?: string | ScanOptions): Finding[] {
  const { clientId, format = "plain" } = typeof options === "object" ? options : { clientId: options };
  const found = withoutPlaceholders(
    viewsOf(text, format).flatMap((view) => scanView(matcher, view, text, clientId)),
    text,
  );
  const rank = (one: Finding) => (one.tier === "mask" ? 0 : blocks(one) ? 1 : 2);
  const foreign = (one: Finding) => (one.clientId === clientId ? 0 : 1);
  found.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.end - b.start - (a.end - a.start) ||
      foreign(a) - foreign(b) ||
      a.start - b.start ||
      plainness(a) - plainness(b),
  );
  return withoutOverlaps(found, text).sort((a, b) => a.start - b.start);
}

/** Of two reasons the simpler one is told: «Клинориса» is a case of «Клинорис» rather than "Klinoris" by its sounds. */
const plainness = ({ rule }: Finding) => (rule === "exact" || rule === "fold" || rule === "case" ? 0 : 1);

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

/** What is found in one way to read the text, with its place in the text as it was given. */
function scanView(matcher: Matcher, view: View, source: string, clientId: string | undefined): Finding[] {
  const words = readWords(view.text);
  const [gaps, same] = [gapsOf(words), sameWords(words)];
  const namesIn = (finder: CandidateFinder) =>
    nameFindings(new TextReader(words, gaps, same, finder), clientId);
  const own = deepOf(matcher, clientId);
  const found = [
    ...namesIn(matcher.names),
    ...(own ? namesIn(own) : []),
    ...findPatterns(matcher.patterns, view.text, clientId, view.marks),
  ];
  if (!view.from) return found;
  return found.map((finding) => {
    const [start, end] = spanIn(view, finding.start, finding.end);
    return { ...finding, start, end, text: source.slice(start, end), rule: view.rule ?? finding.rule };
  });
}

/** How many clients are kept in depth: a fifth of a megabyte each when they have twenty names. */
const DEEP = 400;

function deepOf(
  { deep, deepMemory, dossiers, vocabulary }: Matcher,
  clientId: string | undefined,
): CandidateFinder | undefined {
  const dossier = clientId === undefined ? undefined : dossiers.get(clientId);
  if (!dossier) return undefined;
  const known = deep.get(dossier.id);
  const finder = known ?? new CandidateFinder(deepIndex(dossier, vocabulary), vocabulary, deepMemory);
  deep.delete(dossier.id);
  const [longestUnused] = deep.keys();
  if (deep.size >= DEEP && longestUnused !== undefined) deep.delete(longestUnused);
  deep.set(dossier.id, finder);
  return finder;
}

function deepIndex(dossier: Dossier, vocabulary: Vocabulary): NameIndex {
  const index = new NameIndex(vocabulary, true);
  index.add(dossier);
  for (const _ of index.sealing());
  return index;
}

/** What our own wording put in place of a trace is none, whatever it resembles. */
function withoutPlaceholders(found: Finding[], text: string): Finding[] {
  if (found.length === 0) return found;
  const places = placeholdersIn(text);
  if (places.length === 0) return found;
  return found.filter(({ start, end }) => !places.some(([from, to]) => from <= start && end <= to));
}

/** @param best the better of two that overlap comes first */
function withoutOverlaps(best: readonly Finding[], text: string): Finding[] {
  const taken = new Uint8Array(text.length);
  return best.flatMap((finding) => {
    const { start, end } = finding;
    const isFree = !taken.subarray(start, end).includes(1);
    const kept = isFree ? [finding] : leftOf(finding, text, taken);
    taken.fill(1, start, end);
    return kept;
  });
}

/** What sticks out of a better finding names the client as well: "Анна Петрова Анна Петрова". */
function leftOf(finding: Finding, source: string, taken: Uint8Array): Finding[] {
  if (finding.tier !== "mask") return [];
  const left: Finding[] = [];
  for (let at = finding.start; at < finding.end; at += 1) {
    if (taken[at] === 1) continue;
    const next = taken.subarray(at, finding.end).indexOf(1);
    const end = next < 0 ? finding.end : at + next;
    const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(source.slice(at, end));
    if (word && word[0].length >= SHORTEST_LEFT) {
      const start = at + word.index;
      left.push({ ...finding, start, end: start + word[0].length, text: word[0] });
    }
    at = end;
  }
  return left;
}

/** Shorter rests are initials and legal forms. */
const SHORTEST_LEFT = 4;
