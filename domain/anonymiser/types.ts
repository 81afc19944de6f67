/** Everything that identifies one client. Lists may be empty; values are as a person typed them. */
export type Dossier = {
  readonly id: string;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly products: readonly string[];
  readonly domains: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly people: readonly string[];
  readonly taxIds: readonly string[];
  readonly addresses: readonly string[];
  readonly handles: readonly string[];
  readonly contracts: readonly string[];
};

export const FINDING_KINDS = [
  "name",
  "product",
  "domain",
  "url",
  "email",
  "phone",
  "person",
  "taxId",
  "address",
  "handle",
  "contract",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * How sure a finding is. "mask": certain, replaced by itself. "review": a person must look, and it blocks.
 * "low": shown only.
 */
export type Tier = "mask" | "review" | "low";

/**
 * Why it was found. "exact": as in the dossier; "fold": but for letter case, ё, spaces, hyphens, quotes and
 * invisible characters; "case": with a short ending; "inside": within a longer word; "host": a subdomain,
 * address or mailbox at a dossier's domain; "digits": a number however it is spaced; "format": the same fact
 * written in another way; "markup": as rendered; "decoded": spelled out of an encoding; "unknown": of no dossier,
 * yet of a kind that leads to a client; "translit": by its sounds in the other alphabet; "homoglyph", "leet", "layout":
 * with letters of the other alphabet, digits for letters, or typed on the other keyboard; "spaced": in pieces;
 * "typo": but for one slip of the pen; "part": by some of its words or by its initials.
 */
export type FindingRule =
  | "exact"
  | "fold"
  | "case"
  | "inside"
  | "host"
  | "digits"
  | "format"
  | "markup"
  | "decoded"
  | "unknown"
  | "translit"
  | "homoglyph"
  | "leet"
  | "layout"
  | "spaced"
  | "typo"
  | "part";

/** One place in a text that points to a client. Offsets are UTF-16 units of the text as it was given. */
export type Finding = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly clientId: string;
  readonly kind: FindingKind;
  readonly tier: Tier;
  readonly rule: FindingRule;
  /** Which value of the dossier's list it was, so that one person keeps one number in a text. */
  readonly ref: number;
};

/** May a text with this finding not go out? */
export const blocks = (finding: Pick<Finding, "tier">): boolean => finding.tier !== "low";
