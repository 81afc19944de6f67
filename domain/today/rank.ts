import { type Desk, judge, TIERS, type Tier, type Urgency } from "./judge";
import { type Facts, KINDS, type Kind, kindOf } from "./matter";

/** The headings inside the one list. */
export const BANDS = ["now", "today", "week", "later"] as const;
export type Band = (typeof BANDS)[number];

export type Matter = { readonly id: string; readonly facts: Facts };
export type Ranked<M extends Matter> = { readonly matter: M; readonly kind: Kind; readonly urgency: Urgency };

/** So many of a kind stand under one heading, and so many in the whole list; the others are a link away. */
export const SHOWN = { ofKind: 6, inAll: 60 } as const;

/**
 * All matters in one order: by how pressing they are, then by what they are of where a day or a limit presses and by time
 * where nothing but age tells them apart, then by time, then by id, so that two looks at the same state agree.
 */
export function rank<M extends Matter>(matters: readonly M[], desk: Desk): Ranked<M>[] {
  return matters
    .map((matter) => ({
      matter,
      kind: kindOf(matter.facts.source),
      urgency: judge(matter.facts, desk),
    }))
    .sort(
      (a, b) =>
        TIERS.indexOf(a.urgency.tier) - TIERS.indexOf(b.urgency.tier) ||
        placeOf(a) - placeOf(b) ||
        compare(a.urgency.at, b.urgency.at) ||
        compare(a.matter.id, b.matter.id),
    );
}

export const bandOf = ({ tier }: Urgency): Band => BAND_OF[tier];

/** A part of the list: its heading, the rows below it, and how many of a kind had to be left out of it. */
export type Stretch<M extends Matter> = {
  readonly band: Band;
  readonly rows: readonly Ranked<M>[];
  readonly left: ReadonlyMap<Kind, number>;
};

/**
 * The list as it is shown, by headings. One kind in great number does not push all others off the page.
 * @param ranked in order
 */
export function cut<M extends Matter>(
  ranked: readonly Ranked<M>[],
  { ofKind, inAll }: { readonly ofKind: number; readonly inAll: number },
): Stretch<M>[] {
  let room = inAll;
  return BANDS.flatMap((band) => {
    const rows: Ranked<M>[] = [];
    const left = new Map<Kind, number>();
    const seen = new Map<Kind, number>();
    for (const each of ranked) {
      if (bandOf(each.urgency) !== band) continue;
      const count = (seen.get(each.kind) ?? 0) + 1;
      seen.set(each.kind, count);
      if (count <= ofKind && room > 0) {
        rows.push(each);
        room--;
      } else left.set(each.kind, (left.get(each.kind) ?? 0) + 1);
    }
    return rows.length + left.size > 0 ? [{ band, rows, left }] : [];
  });
}

/** How many there are of each kind, in the kinds' order; kinds without any are left out. */
export function countByKind(ranked: readonly { readonly kind: Kind }[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const kind of KINDS) {
    const count = ranked.filter((each) => each.kind === kind).length;
    if (count > 0) counts.set(kind, count);
  }
  return counts;
}

const BAND_OF: Readonly<Record<Tier, Band>> = {
  alarm: "now",
  late: "now",
  due: "today",
  waits: "today",
  week: "week",
  draft: "later",
  rating: "later",
};

/** Among those that merely wait, or lie ahead, time alone decides. */
const BY_TIME: readonly Tier[] = ["waits", "week"];

const placeOf = ({ kind, urgency }: { readonly kind: Kind; readonly urgency: Urgency }): number =>
  BY_TIME.includes(urgency.tier) ? 0 : KINDS.indexOf(kind);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
