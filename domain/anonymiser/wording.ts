import { type Matcher, mask, scan } from "./scan";
import { blocks, type Dossier, type Finding, type FindingKind } from "./types";
import { inEnglish } from "./wording/english";
import { CASES } from "./wording/grammar";
import { CONTACT, FIXED, PRODUCT } from "./wording/phrases";
import { capital } from "./wording/place";
import { inRussian, widened } from "./wording/russian";

export type WordingLocale = "ru" | "en";

/** What the partner is offered to read, and what the two views mark. */
export type Wording = {
  readonly text: string;
  /** In the text as it was given: everything that points to any client. */
  readonly found: readonly Finding[];
  /** In the proposal: what is still there, other clients' first of all. Those that `blocks` block publishing. */
  readonly findings: readonly Finding[];
};

/**
 * The partner's wording: the own client's traces are replaced, those that need a look included, because
 * too much hidden is seen at once and too little is not. Other clients' traces stay and block.
 */
export function proposeWording(
  matcher: Matcher,
  text: string,
  own: { readonly clientId: string; readonly codename: string; readonly locale: WordingLocale },
): Wording {
  const found = scan(matcher, text, own.clientId);
  const ours = found.filter((finding) => finding.clientId === own.clientId && blocks(finding));
  const context = { text, dossier: matcher.dossiers.get(own.clientId) };
  const proposed = reword(text, ours, own.locale, replacements(ours, own.codename, own.locale, context));
  return { text: proposed, found, findings: scan(matcher, proposed, own.clientId) };
}

/** Replaces the findings, and around them what would read wrong: quotes and «со», «об», that only the name asked for. */
export const reword = (
  text: string,
  findings: readonly Finding[],
  locale: WordingLocale,
  replacementOf: (finding: Finding) => string,
): string =>
  mask(text, locale === "ru" ? findings.map((each) => widened(each, text)) : findings, replacementOf);

/** Where the findings stand, so that a replacement can take their case. */
export type WordingContext = {
  readonly text: string;
  /** Whose values are the base forms; undefined leaves only prepositions to tell cases by. */
  readonly dossier?: Dossier | undefined;
};

/**
 * A replacement for each finding of one text. One person, product, mailbox, phone or address keeps one number throughout.
 * @param context without it: the base form, that stands in every inflected one too
 */
export function replacements(
  findings: readonly Finding[],
  codename: string,
  locale: WordingLocale,
  context?: WordingContext,
): (finding: Finding) => string {
  const numbers = numbersOf(findings);
  return (finding) => {
    const { number, of } = numbers.get(keyOf(finding)) ?? { number: 1, of: 1 };
    const inner = wordsFor(codename, finding.kind, locale, number, of);
    if (!context) return inner;
    return locale === "ru"
      ? inRussian(finding, inner, number, context)
      : inEnglish(finding, inner, context.text);
  };
}

/**
 * What stands in the partner's text instead of a trace, in its base form.
 * @param number among `of` different ones of its kind in the text, from 1
 */
export function wordsFor(
  codename: string,
  kind: FindingKind,
  locale: WordingLocale,
  number = 1,
  of = number,
): string {
  if (kind === "name") return codename;
  if (kind === "person") return locale === "ru" ? `${CONTACT.nominative} ${number}` : `contact ${number}`;
  if (kind === "product") return locale === "ru" ? `${PRODUCT.nominative} ${number}` : `product ${number}`;
  const words = FIXED[locale][kind];
  if (kind === "email") return words.replace("{number}", String(number));
  return of > 1 ? words.replace("{number}", String(number)) : words.replace(/ ?\{number\}/, "");
}

/** Every form in which the base form of a replacement may stand in a text: "контакту 2" for "контакт 2". */
export function formsOf(base: string): string[] {
  const classifier = [CONTACT, PRODUCT].find(({ nominative }) => base.startsWith(`${nominative} `));
  const rest = base.slice(classifier?.nominative.length);
  const forms = classifier ? CASES.map((each) => classifier[each] + rest) : [base, base.replaceAll(" ", "-")];
  return [...new Set(forms.flatMap((form) => [form, capital(form)]))];
}

/** Equal keys are one person, one mailbox, one place. */
const keyOf = ({ kind, ref, rule, text }: Finding): string =>
  rule === "unknown" || kind === "email" || kind === "url"
    ? `${kind} ${text.toLowerCase()}`
    : `${kind} ${ref}`;

function numbersOf(findings: readonly Finding[]): Map<string, { number: number; of: number }> {
  const byKind = new Map<string, Set<string>>();
  for (const finding of findings)
    byKind.set(finding.kind, (byKind.get(finding.kind) ?? new Set()).add(keyOf(finding)));
  return new Map(
    [...byKind.values()].flatMap((keys) =>
      [...keys].map((key, i): [string, { number: number; of: number }] => [
        key,
        { number: i + 1, of: keys.size },
      ]),
    ),
  );
}
