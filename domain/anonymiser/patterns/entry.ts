import type { Finding, FindingKind, FindingRule, Tier } from "../types";

/** One value of a dossier. */
export type Fact = {
  readonly clientId: string;
  readonly kind: FindingKind;
  readonly ref: number;
  readonly form: string;
};

/** A finding before anybody has said which text it stands in: offsets into whatever was looked through. */
export type Raw = {
  readonly start: number;
  readonly end: number;
  readonly fact: Fact | undefined;
  readonly kind: FindingKind;
  readonly tier: Tier;
  readonly rule: FindingRule;
};

/** Is it a word of the language, which stands in any text? Folded: lower case, ё as е. */
export type IsCommon = (word: string) => boolean;

export type Lookup = Map<string, Fact[]>;

/** What comes twice, comes one after the other. */
export function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** As many of one place's facts as anybody can act on: ten thousand dossiers may share a street. */
const MOST_CLIENTS = 8;

export function raws(
  facts: readonly Fact[],
  start: number,
  end: number,
  tier: Tier,
  rule: FindingRule,
  own: string | undefined,
  kind?: FindingKind,
): Raw[] {
  const mine = facts.filter((fact) => fact.clientId === own);
  const some = mine.length > 0 ? mine.slice(0, 1) : facts.slice(0, MOST_CLIENTS);
  return some.map((fact) => ({ start, end, fact, kind: kind ?? fact.kind, tier, rule }));
}

export const toFinding = (
  { start, end, fact, kind, tier, rule }: Raw,
  text: string,
  own: string | undefined,
): Finding => {
  const place = text.slice(start, end);
  return {
    start,
    end,
    text: place,
    clientId: fact?.clientId ?? own ?? "",
    kind,
    tier,
    rule: fact && place === fact.form ? "exact" : rule,
    ref: fact?.ref ?? 0,
  };
};
