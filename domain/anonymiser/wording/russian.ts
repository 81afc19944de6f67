import type { Dossier, Finding } from "../types";
import { type Case, caseOf, isPlural } from "./grammar";
import {
  CLIENT,
  type Classifier,
  COMPANY,
  CONTACT,
  ENTERPRISE,
  PEOPLE_OF_CLIENT,
  PRODUCT,
  SAYS_WHAT,
} from "./phrases";
import { around, capital, isInWord, isSentenceStart } from "./place";

/**
 * A finding with what would read wrong around its replacement: «с «Ромашкой»» becomes «с клиентом «Янтарная Цапля»»,
 * quotes and all, and «со», «об», «ко» lose the vowel that only the name asked for.
 */
export function widened(finding: Finding, text: string): Finding {
  const { kind } = finding;
  if (kind !== "name" && kind !== "person" && kind !== "product") return finding;
  let { start, end } = finding;
  const isQuoted = OPENING.has(text.charAt(start - 1)) && CLOSING.has(text.charAt(end));
  if (kind === "name" && isQuoted && !SAYS_WHAT.test(around(text, start, end)[0]))
    [start, end] = [start - 1, end + 1];
  start -= PREPOSITION.exec(around(text, start, end)[0])?.[0].length ?? 0;
  return start === finding.start ? finding : { ...finding, start, end, text: text.slice(start, end) };
}

const OPENING = new Set('«"“„');
const CLOSING = new Set('»"”“');
const PREPOSITION = /(?<![\p{L}-])(?:об|обо|со|ко|во)\s$/iu;
const SAID = /^(?:об|обо|со|ко|во)\s/i;

/**
 * The replacement in the case of what it replaces, with a word that carries the case for a codename.
 * @param inner the replacement in its base form
 * @param number of the person or product in the text
 */
export function inRussian(
  finding: Finding,
  inner: string,
  number: number,
  { text, dossier }: { readonly text: string; readonly dossier?: Dossier | undefined },
): string {
  const said = SAID.exec(finding.text)?.[0] ?? "";
  if (said !== "") {
    const rest = { ...finding, start: finding.start + said.length, text: finding.text.slice(said.length) };
    return `${said.charAt(0)} ${inRussian(rest, inner, number, { text, dossier })}`;
  }
  const [before, after] = around(text, finding.start, finding.end);
  if (finding.kind === "person" || finding.kind === "product") {
    const isPerson = finding.kind === "person";
    const bases = (isPerson ? dossier?.people : dossier?.products) ?? [];
    const words = `${(isPerson ? CONTACT : PRODUCT)[caseOf(finding.text, bases, before, after)]} ${number}`;
    return isSentenceStart(before) ? capital(words) : words;
  }
  if (finding.kind !== "name") return inner;
  const adjective = ADJECTIVE.exec(finding.text);
  if (adjective && !isInWord(before, after)) {
    const words = `клиентск${adjective[1]}`;
    return /^[А-ЯЁ]/.test(finding.text) && isSentenceStart(before) ? capital(words) : words;
  }
  if (isInWord(before, after)) return inner.replaceAll(" ", "-");
  if (/["«“„]$/.test(before) && /^["»”“]/.test(after)) return inner;
  if (SAYS_WHAT.test(before)) return `«${inner}»`;
  const bases = [...(dossier?.names ?? []), ...(dossier?.aliases ?? [])];
  const grammatical = caseOf(finding.text, bases, before, after);
  const words = `${classifierOf(finding.text, bases, grammatical, before, after)[grammatical]} «${inner}»`;
  return isSentenceStart(before) ? capital(words) : words;
}

/** "ромашковского магазина", «НТКФ-шного»: the trace is an adjective, and so is what replaces it. */
const ADJECTIVE = /^[а-яё]{3,}(?:ск|цк|[-‑’']шн)(ий|ый|ого|ому|им|ым|ом|ая|ой|ую|ое|ие|ые|их|ых|ими|ыми)$/iu;

/** The noun whose gender and number the words around it are made for. */
function classifierOf(
  found: string,
  bases: readonly string[],
  grammatical: Case,
  before: string,
  after: string,
): Classifier {
  if (grammatical === "nominative") {
    const verbs = [VERB.exec(after)?.[1] ?? "", VERB_BEFORE.exec(before)?.[1] ?? ""];
    const isSaid = (ending: RegExp) => verbs.some((verb) => ending.test(verb));
    if (isSaid(NEUTER)) return ENTERPRISE;
    if (isSaid(FEMININE)) return COMPANY;
    if (isSaid(PLURAL) && isPlural(found, bases)) return PEOPLE_OF_CLIENT;
  }
  return LEGAL_FORM.test(found) || INSIDE.test(before) ? COMPANY : CLIENT;
}

const VERB = /^["»”]?\s+(?:не\s+|уже\s+|снова\s+|сам[ао]?\s+|тоже\s+|ещ[её]\s+)*(\p{L}+)/u;
const VERB_BEFORE = /(\p{L}+)\s+["«“„]?$/u;
const NEUTER = /(?:ло|лось)$/;
const FEMININE = /(?:[аеиыуюя]ла|лась|[аея]на)$/;
const PLURAL = /(?:[уюая]т|[уюая]тся|[аеиыуюя]ли|лись)$/;
const LEGAL_FORM = /(?<!\p{L})(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|LLC|Ltd|Inc|обществ\p{L}{1,2}\s+с)(?!\p{L})/iu;
/** One is in a company, not in a client. */
const INSIDE = /(?<!\p{L})(?:в|из|внутри)\s+["«“„]?$/iu;
