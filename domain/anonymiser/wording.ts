import { type Matcher, mask, scan } from "./scan";
import { blocks, type Finding, type FindingKind } from "./types";

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
  const proposed = mask(text, ours, replacements(ours, own.codename, own.locale));
  return { text: proposed, found, findings: scan(matcher, proposed, own.clientId) };
}

/** A replacement for each finding of one text; a person keeps one number throughout. */
export function replacements(
  findings: readonly Finding[],
  codename: string,
  locale: WordingLocale,
): (finding: Finding) => string {
  const people = [...new Set(findings.filter(({ kind }) => kind === "person").map(({ ref }) => ref))];
  return ({ kind, ref }) => wordsFor(codename, kind, locale, people.indexOf(ref) + 1);
}

/**
 * What stands in the partner's text instead of a trace.
 * @param number of a person within the text, from 1
 */
export function wordsFor(codename: string, kind: FindingKind, locale: WordingLocale, number = 1): string {
  return WORDS[locale][kind].replace("{codename}", () => codename).replace("{number}", String(number));
}

const SAME_EVERYWHERE = {
  name: "{codename}",
  domain: "client.example",
  url: "https://client.example",
  email: "contact@client.example",
  phone: "+0 000 000-00-00",
} as const;

const WORDS: Readonly<Record<WordingLocale, Readonly<Record<FindingKind, string>>>> = {
  en: {
    ...SAME_EVERYWHERE,
    product: "{codename} product",
    person: "contact {number}",
    taxId: "[tax number]",
    address: "[address]",
    handle: "[account]",
    contract: "[contract number]",
  },
  ru: {
    ...SAME_EVERYWHERE,
    product: "продукт {codename}",
    person: "контакт {number}",
    taxId: "[реквизиты]",
    address: "[адрес]",
    handle: "[аккаунт]",
    contract: "[номер договора]",
  },
};
