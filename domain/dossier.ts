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
 * What the anonymiser cannot find because nobody wrote it down.
 * @returns `filled` of `total` kinds; `missing` in the order of `DOSSIER_KINDS`; "weak" while an essential kind is
 *   empty, "full" when none is
 */
export function dossierStrength(sizes: DossierSizes): {
  readonly filled: number;
  readonly total: number;
  readonly missing: readonly DossierKind[];
  readonly level: "weak" | "fair" | "full";
} {
  const missing = DOSSIER_KINDS.filter((kind) => sizes[kind] === 0);
  const isWeak = ESSENTIAL_KINDS.some((kind) => missing.includes(kind));
  return {
    filled: DOSSIER_KINDS.length - missing.length,
    total: DOSSIER_KINDS.length,
    missing,
    level: isWeak ? "weak" : missing.length > 0 ? "fair" : "full",
  };
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
