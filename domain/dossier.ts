/** What identifies a client, in the order in which a person fills it in: names first, papers last. */
export const DOSSIER_KINDS = [
  "names",
  "aliases",
  "products",
  "domains",
  "emails",
  "phones",
  "people",
  "handles",
  "addresses",
  "taxIds",
  "contracts",
] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** Values of one client by kind, one value an entry. */
export type DossierValues = Readonly<Record<DossierKind, readonly string[]>>;

/** Kinds without which most texts would name the client: each turns up in nearly every brief. */
export const ESSENTIAL_KINDS = ["names", "aliases", "domains", "people"] as const satisfies DossierKind[];

/** How many values each kind has: all that a list needs to know of a dossier. */
export type DossierSizes = Readonly<Record<DossierKind, number>>;

export const sizesOf = (values: DossierValues): DossierSizes =>
  Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, values[kind].length])) as Record<DossierKind, number>;

/**
 * What each kind is worth, of 100, and how many values make it complete. Names, nicknames, addresses on the web and
 * people stand in nearly every brief, so they weigh most; a legal and a brand name are two, and a client has three or
 * four people who decide (docs/survey, fact 11). The weights are our judgement, not a measurement.
 */
export const STRENGTH: Readonly<Record<DossierKind, { readonly weight: number; readonly enough: number }>> = {
  names: { weight: 15, enough: 2 },
  aliases: { weight: 15, enough: 2 },
  products: { weight: 8, enough: 1 },
  domains: { weight: 15, enough: 1 },
  emails: { weight: 8, enough: 1 },
  phones: { weight: 8, enough: 1 },
  people: { weight: 15, enough: 3 },
  handles: { weight: 4, enough: 1 },
  addresses: { weight: 3, enough: 1 },
  taxIds: { weight: 6, enough: 1 },
  contracts: { weight: 3, enough: 1 },
};

/** One more value of this kind, and the score that it adds. */
type Gain = { readonly kind: DossierKind; readonly points: number };

/**
 * What the anonymiser cannot find because nobody wrote it down.
 * @returns `filled` of `total` kinds; `missing` in the order of `DOSSIER_KINDS`; `score` of 100, whole; `gains`: what
 *   one more value would add, the best first; "weak" while an essential kind is empty, "full" when no kind is
 */
export function dossierStrength(sizes: DossierSizes): {
  readonly filled: number;
  readonly total: number;
  readonly missing: readonly DossierKind[];
  readonly level: "weak" | "fair" | "full";
  readonly score: number;
  readonly gains: readonly Gain[];
} {
  const missing = DOSSIER_KINDS.filter((kind) => sizes[kind] === 0);
  const isWeak = ESSENTIAL_KINDS.some((kind) => missing.includes(kind));
  return {
    filled: DOSSIER_KINDS.length - missing.length,
    total: DOSSIER_KINDS.length,
    missing,
    level: isWeak ? "weak" : missing.length > 0 ? "fair" : "full",
    score: Math.floor(DOSSIER_KINDS.reduce((sum, kind) => sum + points(kind, sizes[kind]), 0)),
    gains: DOSSIER_KINDS.map((kind) => ({
      kind,
      points: points(kind, sizes[kind] + 1) - points(kind, sizes[kind]),
    }))
      .filter((gain) => gain.points > 0)
      .sort((a, b) => Number(sizes[a.kind] > 0) - Number(sizes[b.kind] > 0) || b.points - a.points),
  };
}

/** The first value is worth as much as all that follow together: from then on the kind is looked for at all. */
function points(kind: DossierKind, size: number): number {
  const { weight, enough } = STRENGTH[kind];
  if (size === 0) return 0;
  return enough === 1 ? weight : (weight / 2) * (1 + Math.min(1, (size - 1) / (enough - 1)));
}

/** Does the later dossier know something that the earlier did not? Then texts that were clean may not be any more. */
export const gainsValue = (earlier: DossierValues, later: DossierValues): boolean =>
  DOSSIER_KINDS.some((kind) => later[kind].some((value) => !earlier[kind].includes(value)));

/** The client's own name is always looked for, whatever else is edited. */
export const withOwnName = (names: readonly string[], ownName: string): string[] =>
  names.includes(ownName) ? [...names] : [ownName, ...names];

/** What is known of a client's person. */
export type PersonValues = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly handle: string;
};

const KIND_OF = { name: "people", email: "emails", phone: "phones", handle: "handles" } as const;

/**
 * A client's person identifies the client, so whatever is known of them is looked for, too. Nothing is taken out when
 * a person leaves: old texts still hold the name.
 */
export function withPerson<T extends DossierValues>(dossier: T, person: PersonValues): T {
  const next: Record<string, readonly string[]> = {};
  for (const [field, kind] of Object.entries(KIND_OF)) {
    const value = person[field as keyof PersonValues];
    if (value && !dossier[kind].some((known) => known.toLowerCase() === value.toLowerCase()))
      next[kind] = [...dossier[kind], value];
  }
  return { ...dossier, ...next };
}
