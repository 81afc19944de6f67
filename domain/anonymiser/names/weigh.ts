import { findPerson } from "../persons/findPerson";
import type { Use } from "./name";
import type { NameHit } from "./nameHit";
import { phraseAround } from "./phraseAround";
import type { TextReader } from "./textReader";
import type { Candidate, WordFacts } from "./wordFacts";

/** Adds to `hits` what words [first, last] of a text name when they are this word of the index. */
export function weigh(
  reader: TextReader,
  candidate: Candidate,
  facts: WordFacts,
  first: number,
  last: number,
  hits: NameHit[],
): void {
  for (const use of reader.usesOf(candidate.word)) {
    const hit = hitOf(reader, use, candidate, facts, first, last);
    if (hit) hits.push(hit);
  }
}

/** The name that one use of a word stands for; undefined when the rest of it is not there. */
export function hitOf(
  reader: TextReader,
  use: Use,
  candidate: Candidate,
  facts: WordFacts,
  first: number,
  last: number,
): NameHit | undefined {
  const { starts, ends } = reader.words;
  const from = starts[first] ?? 0;
  const { name, role } = use;
  const { rule } = candidate;
  if (role === "anchor")
    return rule === "inside" ? undefined : phraseAround(reader, use, rule, facts, first, last);
  const isPart = rule === "inside" || first !== last;
  const [start, end] = isPart ? [from, ends[last] ?? 0] : [from + candidate.from, from + candidate.to];
  const { isKnown, isName } = facts;
  const hit = { name, role, rule, isKnown, isName, first, last, start, end };
  if (role === "surname" || role === "patronymic" || role === "first") return findPerson(reader, hit);
  return hit;
}
