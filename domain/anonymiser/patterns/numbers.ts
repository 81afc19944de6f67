import type { Dossier } from "../types";
import { isKnownKind } from "./checksums";
import { add, type Fact, type Lookup, type Raw, raws } from "./entry";
import { DIGIT, kindAt } from "./letters";

export type NumberIndex = {
  /** Tax ids, accounts and the like by all their digits. */
  readonly ids: Lookup;
  /** Lengths of such ids that occur at all. */
  readonly lengths: Set<number>;
  /** Phones by their last seven digits. */
  readonly phones: Map<string, Phone[]>;
};

/**
 * `digits` with the country's code where it was typed; `code` is that code. `local` is how many digits a neighbour
 * dials, where the town's code was typed in brackets.
 */
type Phone = { readonly digits: string; readonly code: string; readonly local: number; readonly fact: Fact };

/** Digits of a local number, the part that does not change with the way of dialling. */
const LOCAL = 7;
const LONGEST_ID = 24;

export const emptyNumbers = (): NumberIndex => ({ ids: new Map(), phones: new Map(), lengths: new Set() });

export function addNumbers(index: NumberIndex, { id, taxIds, phones }: Dossier): void {
  for (const [ref, form] of taxIds.entries())
    for (const digits of idsOf(form)) {
      add(index.ids, digits, { clientId: id, kind: "taxId", ref, form });
      index.lengths.add(digits.length);
    }
  for (const [ref, form] of phones.entries())
    for (const phone of phonesOf(form)) {
      const known = { ...phone, fact: { clientId: id, kind: "phone", ref, form } } as const;
      add(index.phones, phone.digits.slice(-LOCAL), known);
      if (phone.local < LOCAL) add(index.phones, phone.digits.slice(-phone.local), known);
    }
}

/** "ИНН 77 01 23 45 67, КПП 770101001" → both numbers; a number that is spaced counts as one. */
function idsOf(form: string): string[] {
  const runs = form.match(/\d(?:[\s\u00a0.–—-]{0,2}\d){4,}/g) ?? [];
  return runs.flatMap((run) => {
    const groups = run.split(/\D+/);
    const isSeveral = groups.length > 1 && groups.every((group) => group.length >= 9);
    return isSeveral ? groups : [groups.join("")];
  });
}

/** Every phone of a value, without its extension, in international digits where the country is known. */
function phonesOf(form: string): Omit<Phone, "fact">[] {
  return form.split(/[;,]|\s+(?:и|или|and|or)\s+/u).flatMap((part) => {
    const typed = part.replace(/(?:доб|вн|ext|extension|x|#)\.?.*$/i, "").replace(/\(0\)/, "");
    const dialled = typed.replace(/\D/g, "").replace(/^(?:810|00)(?=\d{9})/, "");
    if (dialled.length < LOCAL) return [];
    const digits = dialled.length === 11 && dialled.startsWith("8") ? `7${dialled.slice(1)}` : dialled;
    const isInternational = /^\s*(?:\+|00|810)/.test(typed) || digits.length > 10;
    const behind = /\)([^()]*)$/.exec(typed)?.[1]?.replace(/\D/g, "").length ?? LOCAL;
    const local = behind === LOCAL - 1 ? behind : LOCAL;
    return [{ digits, code: isInternational ? (COUNTRY.exec(digits)?.[0] ?? "") : "", local }];
  });
}

/** Country codes are one digit, two of these, or three. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Groups of digits with little between them: starts and ends in the text, and all digits in a row. */
type Run = {
  readonly starts: number[];
  readonly ends: number[];
  readonly offsets: number[];
  readonly digits: string;
};

const MOST_DIGITS = 60;
/** What people set between the parts of one number. */
const GAP = new Set([..." \u00a0\u2009\u202f\t\n\r-‐‑–—−.·()/_[]"].map((char) => char.charCodeAt(0)));
const LONGEST_GAP = 3;

/** @param starts where groups of digits begin */
export function findNumbers(
  index: NumberIndex,
  text: string,
  starts: Int32Array,
  own: string | undefined,
): Raw[] {
  const found: Raw[] = [];
  let past = 0;
  for (const start of starts) {
    // A run that was too long for one reading goes on in the midst of its digits.
    for (let at = start; at >= past && kindAt(text, at) === DIGIT; at = past) {
      const run = runAt(text, at);
      if (run.digits.length >= 6) {
        const seen = [...idsIn(index, run, own), ...phonesIn(index, text, run, own)];
        found.push(...(seen.length > 0 ? seen : unknownIn(text, run)));
      }
      past = Math.max(at + 1, run.ends.at(-1) ?? 0);
    }
  }
  return found;
}

function runAt(text: string, from: number): Run {
  const run = { starts: [] as number[], ends: [] as number[], offsets: [] as number[], digits: "" };
  for (let at = from; run.digits.length < MOST_DIGITS; ) {
    let end = at;
    while (end < text.length && end - at < MOST_DIGITS && kindAt(text, end) === DIGIT) end += 1;
    run.starts.push(at);
    run.ends.push(end);
    run.offsets.push(run.digits.length);
    run.digits += text.slice(at, end);
    let next = end;
    while (next - end < LONGEST_GAP && GAP.has(text.charCodeAt(next))) next += 1;
    if (next === end || kindAt(text, next) !== DIGIT) break;
    at = next;
  }
  run.offsets.push(run.digits.length);
  return run;
}

/** Whole groups only: a number within a longer one is another number. */
function idsIn({ ids, lengths }: NumberIndex, run: Run, own: string | undefined): Raw[] {
  const found: Raw[] = [];
  for (let first = 0; first < run.starts.length; first += 1)
    for (let last = first; last < run.starts.length; last += 1) {
      const [from, to] = [run.offsets[first] ?? 0, run.offsets[last + 1] ?? 0];
      if (to - from > LONGEST_ID) break;
      const facts = lengths.has(to - from) ? ids.get(run.digits.slice(from, to)) : undefined;
      if (facts)
        found.push(...raws(facts, run.starts[first] ?? 0, run.ends[last] ?? 0, "mask", "digits", own));
    }
  return found;
}

const EXTENSION =
  /^\s?,?\s?\(?(?:доб(?:ав(?:очный)?)?|вн(?:утр(?:енний)?)?|ext(?:ension)?|x|#)[.\s:]{0,3}\d{1,6}\)?/i;

function phonesIn({ phones }: NumberIndex, text: string, run: Run, own: string | undefined): Raw[] {
  const found: Raw[] = [];
  const at = run.starts[0] ?? 0;
  const isLabelled = PHONE_LABEL.test(text.slice(Math.max(0, at - 30), at));
  for (let last = 0; last < run.starts.length; last += 1) {
    const to = run.offsets[last + 1] ?? 0;
    if (to < LOCAL - 1) continue;
    const known =
      phones.get(run.digits.slice(to - LOCAL, to)) ?? phones.get(run.digits.slice(to - LOCAL + 1, to));
    if (!known) continue;
    const hits = known.flatMap((phone) => {
      const first = firstGroup(run, phone, to, last, isLabelled);
      return first === undefined ? [] : [{ fact: phone.fact, first }];
    });
    if (hits.length === 0) continue;
    const start = run.starts[Math.min(...hits.map(({ first }) => first))] ?? 0;
    const signs = /(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    const end = run.ends[last] ?? 0;
    const tail = EXTENSION.exec(text.slice(end, end + 40))?.[0].length ?? 0;
    found.push(
      ...raws(
        hits.map(({ fact }) => fact),
        start - signs,
        end + tail,
        "mask",
        "digits",
        own,
      ),
    );
  }
  return found;
}

/** What is dialled before a number: long-distance and country codes. */
const DIALLED = /^(?:|0|7|8|00|80|810|007|8107)$/;

/** The group at which the phone that ends at `to` begins; undefined when what stands before makes it another number. */
function firstGroup(
  run: Run,
  phone: Phone,
  to: number,
  last: number,
  isLabelled: boolean,
): number | undefined {
  const { digits, code, local } = phone;
  let same = 0;
  while (same < digits.length && same < to && digits[digits.length - same - 1] === run.digits[to - same - 1])
    same += 1;
  if (same < local) return undefined;
  const from = to - same;
  let first = last;
  while ((run.offsets[first] ?? 0) > from) first -= 1;
  if (same < digits.length - code.length)
    return isLocal(run, first, last, to - local, isLabelled, same) ? first : undefined;
  const isDialled = (before: string) =>
    DIALLED.test(before) || before === code || before === `${code}0` || before === `00${code}`;
  if (!isDialled(run.digits.slice(run.offsets[first], from))) return undefined;
  for (let earlier = first - 1; earlier >= 0; earlier -= 1) {
    const before = run.digits.slice(run.offsets[earlier], from);
    if (!isDialled(before) && before !== digits.slice(0, digits.length - same)) break;
    first = earlier;
  }
  return first;
}

/** Without their town, six or seven digits: grouped as phones are, not as sums of money. */
function isLocal(
  run: Run,
  first: number,
  last: number,
  from: number,
  isLabelled: boolean,
  same: number,
): boolean {
  if (first !== 0) return false;
  // Of eight digits, as in London: "7946 0958".
  if (run.digits.length === 8 && last === 1 && (run.offsets[1] ?? 0) === 4) return same === 8;
  if ((run.offsets[first] ?? 0) !== from) return false;
  const shape = run.starts.slice(first, last + 1).map((start, i) => (run.ends[first + i] ?? 0) - start);
  return isLabelled || /^(?:3,2,2|3,4|2,2,3)$/.test(shape.join());
}

const PHONE_LABEL =
  /(?:тел|моб|phone|tel|mob|звон|позвон|call|номер|whatsapp|ватсап|viber|вайбер)[\p{L}]*[\s.:№+(-]{0,6}$/iu;

const ID_LABEL =
  /(?:инн|кпп|огрн(?:ип)?|окпо|снилс|бик|р\/сч?|к\/сч?|р\. ?сч?|рас[чш][её]тн\p{L}*\s+сч[её]т\p{L}*|сч[её]т|vat|tax id|inn|iban)[\s:№.-]{0,6}$/iu;
const COUNTER_LABEL = /(?:метрик\p{L}{0,3}|сч[её]тчик\p{L}{0,3}|metrika|counter)[\s:№#=(-]{1,4}(?:id\s?)?$/iu;
const PHONE_SHAPE = /^(?:\+?7|8)[\s\u00a0(-]*\d{3}[)\s\u00a0-]*\d{3}[\s\u00a0-]?\d{2}[\s\u00a0-]?\d{2}$/;

/** Numbers of no dossier: an id beside its label asks for a look, a phone is shown. */
function unknownIn(text: string, run: Run): Raw[] {
  const [start, end] = [run.starts[0] ?? 0, run.ends.at(-1) ?? 0];
  const label = ID_LABEL.exec(text.slice(Math.max(0, start - 30), start))?.[0];
  if (label && isKnownKind(run.digits))
    return [{ start, end, fact: undefined, kind: "taxId", tier: "review", rule: "unknown" }];
  if (
    /^\d{7,9}$/.test(text.slice(start, end)) &&
    COUNTER_LABEL.test(text.slice(Math.max(0, start - 30), start))
  )
    return [{ start, end, fact: undefined, kind: "handle", tier: "review", rule: "unknown" }];
  const plus = text.charAt(start - 1) === "+" ? 1 : 0;
  return PHONE_SHAPE.test(text.slice(start - plus, end))
    ? [{ start: start - plus, end, fact: undefined, kind: "phone", tier: "low", rule: "unknown" }]
    : [];
}
