import { MAX_MINUTES } from "./duration";
import { MAX_MINOR } from "./money/money";
import { ok, type Result, refuse } from "./result";

/** One line of an estimate; time in minutes, money in minor units of one currency. */
export type EstimateLine = {
  readonly what: string;
  readonly minutes: number | null;
  /** For an hour. */
  readonly rateMinor: number | null;
  readonly priceMinor: number | null;
};

type Sum = { readonly minutes: number | null; readonly priceMinor: number | null };

/**
 * A line with its price: given outright, or its time at its rate, rounded to the nearest minor unit.
 * @param at names the line's fields in a refusal
 * @returns refuse: invalid, a rate without a time, or a line without words
 */
export function priceLine(
  line: EstimateLine,
  at: (field: keyof EstimateLine) => string,
): Result<EstimateLine> {
  if (line.what === "") return refuse("invalid", { [at("what")]: "required" });
  if (line.rateMinor === null) return ok(line);
  if (line.minutes === null) return refuse("invalid", { [at("minutes")]: "required" });
  const priceMinor = line.priceMinor ?? Math.round((line.minutes * line.rateMinor) / 60);
  return priceMinor > MAX_MINOR
    ? refuse("invalid", { [at("rateMinor")]: "tooBig" })
    : ok({ ...line, priceMinor });
}

/** What the lines come to; null where none of them says. */
export const sumOf = (lines: readonly EstimateLine[]): Sum => ({
  minutes: total(lines.map(({ minutes }) => minutes)),
  priceMinor: total(lines.map(({ priceMinor }) => priceMinor)),
});

/** More than a job may hold is a slip of the finger. */
export const isWithinBounds = ({ minutes, priceMinor }: Sum): boolean =>
  (minutes ?? 0) <= MAX_MINUTES && (priceMinor ?? 0) <= MAX_MINOR;

/**
 * Lines written by somebody who is not shown money keep the money of the version before: a line of the same words its
 * rate, so that its price follows its time, or its outright price.
 */
export function carryMoney(before: readonly EstimateLine[], after: readonly EstimateLine[]): EstimateLine[] {
  const old = byWords(before);
  return [...byWords(after)].map(([key, line]) => {
    const was = old.get(key);
    if (!was) return { ...line, rateMinor: null, priceMinor: null };
    return { ...line, rateMinor: was.rateMinor, priceMinor: isByRate(was) ? null : was.priceMinor };
  });
}

const isByRate = ({ minutes, rateMinor, priceMinor }: EstimateLine): boolean =>
  rateMinor !== null && minutes !== null && priceMinor === Math.round((minutes * rateMinor) / 60);

export type LineChange = {
  readonly what: string;
  readonly kind: "added" | "removed" | "changed" | "same";
  readonly before: EstimateLine | undefined;
  readonly after: EstimateLine | undefined;
};

/** What changed from one version to the next: lines are told apart by their words, repeats by their turn. */
export function compareLines(before: readonly EstimateLine[], after: readonly EstimateLine[]): LineChange[] {
  const old = byWords(before);
  const now = byWords(after);
  const kept = [...now].map(([key, line]): LineChange => {
    const was = old.get(key);
    const kind = !was ? "added" : isSame(was, line) ? "same" : "changed";
    return { what: line.what, kind, before: was, after: line };
  });
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, line]): LineChange => ({ what: line.what, kind: "removed", before: line, after: undefined }));
  return [...kept, ...gone];
}

function byWords(lines: readonly EstimateLine[]): Map<string, EstimateLine> {
  const turns = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const words = line.what.trim().toLowerCase();
      const turn = (turns.get(words) ?? 0) + 1;
      turns.set(words, turn);
      return [`${turn} ${words}`, line];
    }),
  );
}

const isSame = (a: EstimateLine, b: EstimateLine): boolean =>
  a.minutes === b.minutes && a.rateMinor === b.rateMinor && a.priceMinor === b.priceMinor;

const total = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value): value is number => value !== null);
  return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) : null;
};
