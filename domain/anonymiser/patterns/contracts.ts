import type { Dossier, Tier } from "../types";
import { type Fact, type Raw, raws } from "./entry";
import { DIGIT, kindAt, LETTER, latin, OTHER, skeleton } from "./letters";

/** Contract numbers by their groups of letters and of digits, group by group. */
export type ContractIndex = { readonly next: Map<string, ContractIndex>; facts?: Fact[] };

export const emptyContracts = (): ContractIndex => ({ next: new Map() });

export function addContracts(root: ContractIndex, { id, contracts, taxIds }: Dossier): void {
  for (const [ref, form] of contracts.entries())
    for (const groups of spellingsOf(form)) put(root, groups, { clientId: id, kind: "contract", ref, form });
  // A foreign tax id has letters: it is looked for as a contract's number is.
  for (const [ref, form] of taxIds.entries())
    if (/^[a-z]{2}[\s-]?[a-z\d]?\d{4,}/i.test(form.trim()))
      put(root, groupsOf(form), { clientId: id, kind: "taxId", ref, form });
}

function put(root: ContractIndex, groups: readonly string[], fact: Fact): void {
  if (!groups.some((group) => /\d/.test(group))) return;
  let at = root;
  for (const group of groups) {
    const next = at.next.get(group) ?? emptyContracts();
    at.next.set(group, next);
    at = next;
  }
  at.facts ??= [];
  if (!at.facts.includes(fact)) at.facts.push(fact);
}

const DATED = /[\s,]+(?:от|from|dated|of)[\s\d].*$/isu;
/** "Договор оказания услуг № 12-24", "contract No. 7": what stands before the number itself. */
const LABELLED = /^.*[№#]\s*|^(?:(?:\p{L}{3,}|no?)\.?[\s:]+)+/isu;

/** The number without its label and date: as typed, in Latin letters, with the year in two or four digits, without zeros. */
function spellingsOf(form: string): string[][] {
  const typed = groupsOf(form.trim().replace(DATED, "").replace(LABELLED, ""));
  const isLast = (i: number) => i > 0 && i === typed.length - 1;
  const short = typed.map((group, i) => (i > 0 && /^20[1-4]\d$/.test(group) ? group.slice(2) : group));
  const long = typed.map((group, i) => (isLast(i) && /^[1-4]\d$/.test(group) ? `20${group}` : group));
  const years = typed.length < 3 ? [typed] : [typed, short, long];
  const variants = years.flatMap((groups) => [
    groups,
    groups.map((group) => group.replace(/^0+(?=\d{2})/, "")),
  ]);
  return variants.flatMap((groups) => [groups.map(skeleton), groups.map((group) => skeleton(latin(group)))]);
}

const groupsOf = (value: string): string[] => skeletonGroups(value.toLowerCase());
const skeletonGroups = (value: string): string[] => value.match(/\p{L}+|\d+/gu) ?? [];

/** Digits that stand between the groups of one number. */
const LONGEST_GAP = 4;
const GAP = new Set([..." \u00a0\u2009\u202f\t\n\r-‐‑–—−./\\_№#:()|,"].map((char) => char.charCodeAt(0)));
const LONGEST_GROUP = 24;
/** Groups of letters that may stand before the first digits. */
const LEADING = 3;
/** Longer groups of letters are words, and are not spelled in another alphabet. */
const SPELLED = 8;

/** @param starts where groups of digits begin */
export function findContracts(
  root: ContractIndex,
  text: string,
  starts: Int32Array,
  own: string | undefined,
): Raw[] {
  const found: Raw[] = [];
  if (root.next.size === 0) return found;
  for (const at of starts) {
    let start = at;
    for (let back = 0; back <= LEADING; back += 1) {
      found.push(...walk(root, text, start, own));
      const before = groupBefore(text, start);
      if (before === undefined || kindAt(text, before) !== LETTER) break;
      start = before;
    }
  }
  return found;
}

function walk(root: ContractIndex, text: string, from: number, own: string | undefined): Raw[] {
  const found: Raw[] = [];
  if (keysAt(text, from).every((key) => !root.next.has(key))) return found;
  const step = (nodeAt: ContractIndex, at: number) => {
    const end = groupEnd(text, at);
    if (end - at > LONGEST_GROUP) return;
    for (const key of keysAt(text, at)) {
      const next = nodeAt.next.get(key);
      if (!next) continue;
      if (next.facts) found.push(...judge(next.facts, text, from, end, own));
      const beyond = skipGap(text, end);
      if (beyond !== undefined) step(next, beyond);
    }
  };
  step(root, from);
  return found;
}

/** By look and, for letters, also by sound: "АБ" may be typed as "AB". */
function keysAt(text: string, at: number): string[] {
  const end = groupEnd(text, at);
  const group = text.slice(at, end);
  if (kindAt(text, at) === DIGIT) return [group];
  const look = skeleton(group);
  const spelled = end - at <= SPELLED ? skeleton(latin(group)) : look;
  return look === spelled ? [look] : [look, spelled];
}

function groupEnd(text: string, at: number): number {
  const kind = kindAt(text, at);
  let end = at + 1;
  while (end < text.length && end - at <= LONGEST_GROUP && kindAt(text, end) === kind) end += 1;
  return end;
}

function groupBefore(text: string, at: number): number | undefined {
  let end = at;
  while (end > 0 && at - end <= LONGEST_GAP && GAP.has(text.charCodeAt(end - 1))) end -= 1;
  if (end === 0 || at - end > LONGEST_GAP || kindAt(text, end - 1) === OTHER) return undefined;
  const kind = kindAt(text, end - 1);
  let start = end - 1;
  while (start > 0 && end - start <= LONGEST_GROUP && kindAt(text, start - 1) === kind) start -= 1;
  return end - start > LONGEST_GROUP ? undefined : start;
}

function skipGap(text: string, at: number): number | undefined {
  let next = at;
  while (next - at < LONGEST_GAP && GAP.has(text.charCodeAt(next))) next += 1;
  return next < text.length && kindAt(text, next) !== OTHER ? next : undefined;
}

const BEFORE =
  /(?:догов\p{L}*|контракт\p{L}*|соглаш\p{L}*|сч[её]т\p{L}*|дог\.|contract|agreement|№|#|\bno\.?)[\s:№#]{0,4}$/iu;
const DATE =
  /^\d{1,2}[\s./-]{1,3}(?:\d{1,2}[\s./-]{1,3})?(?:19|20)?\d\d$|^(?:19|20)\d\d[\s./-]{1,3}\d{1,2}(?:[\s./-]{1,3}\d{1,2})?$/;

function judge(
  facts: readonly Fact[],
  text: string,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const place = text.slice(start, end);
  const isLabelled = BEFORE.test(text.slice(Math.max(0, start - 24), start));
  return raws(facts, start, end, tierOf(place, isLabelled), "format", own);
}

/**
 * "12 / АБ – 2024" is certain. A bare number, one letter with a number in Latin, or what may be a date is so only
 * behind its label: code and prices are full of them.
 */
function tierOf(place: string, isLabelled: boolean): Tier {
  const chars = place.replace(/[^\p{L}\p{N}]/gu, "");
  const groups = place.match(/\p{L}+|\d+/gu)?.length ?? 0;
  if (isLabelled) return chars.length >= 3 || groups > 1 ? "mask" : "review";
  if (/\p{L}/u.test(chars)) {
    const isCode = groups === 2 && /^[a-z]\W?\d{1,4}$/i.test(place);
    return chars.length >= 4 && !isCode ? "mask" : "low";
  }
  if (DATE.test(place)) return "low";
  if (groups > 1) return chars.length >= 5 ? "mask" : "low";
  return chars.length >= 8 ? "mask" : chars.length >= 6 ? "review" : "low";
}
