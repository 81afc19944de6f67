import type { Format } from "./channels";
import type { Found, Scanner } from "./scanner";

/** A place in a text that belongs to a client. */
export type Planted = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly clientId: string;
  readonly format: Format;
};

/**
 * How a planted place fared. Found: a finding of its client, at any tier, touches it; a task's own client blocks or is
 * shown at every tier. Masked: one of those is certain. Whole: findings cover all its letters and digits, so that
 * replacing them leaves nothing of it.
 */
export type Fate = {
  readonly found: boolean;
  readonly masked: boolean;
  readonly whole: boolean;
  readonly tier: Found["tier"] | "none";
};

export function fateOf(planted: Planted, scanner: Scanner): Fate {
  const { text, start, end, clientId, format } = planted;
  return fateAmong(scanner(text, clientId, format), { text, start, end, clientId });
}

export function fateAmong(
  findings: readonly Found[],
  { text, start, end, clientId }: Omit<Planted, "format">,
): Fate {
  const touching = findings.filter((one) => one.clientId === clientId && one.start < end && one.end > start);
  const tiers = new Set(touching.map(({ tier }) => tier));
  const left = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].filter(
    ({ index }) => !touching.some((one) => one.start <= start + index && one.end > start + index),
  );
  const tier = (["mask", "review", "low"] as const).find((one) => tiers.has(one)) ?? "none";
  return {
    found: touching.length > 0,
    masked: tier === "mask",
    whole: touching.length > 0 && left.length === 0,
    tier,
  };
}

/** Percent of `list` of which `test` is true. */
export const share = <T>(list: readonly T[], test: (one: T) => boolean): number =>
  list.length === 0 ? Number.NaN : (100 * list.filter(test).length) / list.length;

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The list by a key, in the order in which keys first come. */
export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
