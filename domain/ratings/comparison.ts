import type { Trend } from "./card";

/** One partner as a row of the comparison. */
export type Compared = {
  readonly id: string;
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  readonly rankBound: number;
  readonly ballots: number;
  readonly trend: Trend;
  /** The posterior share, 0–1; the prior's where nothing is known. */
  readonly onTime: number;
  /** An hour's price in minor units of `currency`; null without finished work. */
  readonly price: number | null;
  readonly currency: string;
  readonly openTasks: number;
  readonly openMinutes: number;
  /** What the team can do, in the agency's words. */
  readonly skills: readonly string[];
};

export const SORTS = ["onTime", "price", "load", "name"] as const;
export const PRICES = ["lower", "upper"] as const;
export const LOADS = ["free", "some", "full"] as const;
export const TRENDS = ["up", "steady", "down"] as const;

/** What the address asks for; whatever is not asked for is everything, by rank bound. */
export type Wish = {
  readonly sort?: (typeof SORTS)[number] | undefined;
  readonly price?: (typeof PRICES)[number] | undefined;
  readonly load?: (typeof LOADS)[number] | undefined;
  readonly trend?: Trend | undefined;
  readonly skill?: string | undefined;
};

/** More open hours than a week of one person's work. */
const FULL_MINUTES = 40 * 60;

/** The rows that are asked for, in the order that is asked for. */
export function compare<Row extends Compared>(rows: readonly Row[], wish: Wish): Row[] {
  const middle = middlePrices(rows);
  return rows
    .filter((row) => !wish.price || priceHalf(row, middle) === wish.price)
    .filter((row) => !wish.load || loadOf(row) === wish.load)
    .filter((row) => !wish.trend || row.trend === wish.trend)
    .filter((row) => !wish.skill || row.skills.includes(wish.skill))
    .toSorted((a, b) => ORDER[wish.sort ?? "rank"](a, b) || a.name.localeCompare(b.name));
}

/** Every skill that one of them has, by name. */
export const skillsOf = (rows: readonly Compared[]): string[] =>
  [...new Set(rows.flatMap(({ skills }) => skills))].toSorted((a, b) => a.localeCompare(b));

const ORDER: Readonly<Record<NonNullable<Wish["sort"]> | "rank", (a: Compared, b: Compared) => number>> = {
  rank: (a, b) => b.rankBound - a.rankBound,
  onTime: (a, b) => b.onTime - a.onTime,
  // Prices of one currency stand together; who has none comes last.
  price: (a, b) => a.currency.localeCompare(b.currency) || (a.price ?? Infinity) - (b.price ?? Infinity) || 0,
  load: (a, b) => a.openMinutes - b.openMinutes || a.openTasks - b.openTasks,
  name: (a, b) => a.name.localeCompare(b.name),
};

const loadOf = ({ openTasks, openMinutes }: Compared): (typeof LOADS)[number] =>
  openTasks === 0 ? "free" : openMinutes > FULL_MINUTES ? "full" : "some";

/** Cheaper or dearer within its own currency; the middle one is in the cheaper half. Null without a price. */
function priceHalf({ price, currency }: Compared, middle: ReadonlyMap<string, number>) {
  const limit = middle.get(currency);
  if (price === null || limit === undefined) return null;
  return price <= limit ? "lower" : "upper";
}

function middlePrices(rows: readonly Compared[]): Map<string, number> {
  const byCurrency = new Map<string, number[]>();
  for (const { price, currency } of rows)
    if (price !== null) byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), price]);
  return new Map(
    [...byCurrency].map(([currency, prices]) => {
      const sorted = prices.toSorted((a, b) => a - b);
      return [currency, sorted[Math.ceil(sorted.length / 2) - 1] ?? 0];
    }),
  );
}
