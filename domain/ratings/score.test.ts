import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARKET, MARKET_MEAN } from "./prior";
import { score } from "./score";
import type { Vote } from "./weigh";

const NOW = new Date("2026-01-01T00:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
/** Each from another organisation, today. */
const fresh = (...scores: number[]): Vote[] =>
  scores.map((value, i) => ({ rater: `r${i}`, score: value, at: NOW }));
const aged = (...pairs: [number, number][]): Vote[] =>
  pairs.map(([value, days], i) => ({ rater: `r${i}`, score: value, at: daysAgo(days) }));

describe("the published vectors", () => {
  test.each<[string, Vote[], number, number, number, number, number]>([
    ["no vote at all: the market", [], 5.497, 0.821, 4.146, 6.847, 4.444],
    ["one 10", fresh(10), 6.247, 0.94, 4.701, 7.794, 5.042],
    ["9, 8, 10", fresh(9, 8, 10), 6.811, 0.793, 5.507, 8.114, 5.795],
    ["ten 9s", fresh(...Array<number>(10).fill(9)), 7.832, 0.505, 7.002, 8.662, 7.185],
    ["nine 9s and a 1", fresh(...Array<number>(9).fill(9), 1), 7.299, 0.652, 6.226, 8.372, 6.463],
    ["falling from 3 to 9 as they age", aged([9, 0], [6, 365], [3, 730]), 5.961, 0.791, 4.66, 7.262, 4.947],
    ["the same ages reversed", aged([9, 730], [6, 365], [3, 0]), 5.294, 0.749, 4.061, 6.527, 4.333],
  ])("%s", (_, votes, mean, sd, low, high, rankBound) => {
    const it = score(votes, NOW);
    for (const [got, wanted] of [
      [it.mean, mean],
      [it.sd, sd],
      [it.low, low],
      [it.high, high],
      [it.rankBound, rankBound],
    ] as const)
      expect(Math.abs(got - wanted)).toBeLessThan(0.001);
  });

  test("an organisation that votes often weighs two votes at most", () => {
    const often: Vote[] = [0, 30, 60, 90, 120, 150].map((days) => ({
      rater: "a",
      score: 10,
      at: daysAgo(days),
    }));
    expect(Math.abs(score([...often, { rater: "b", score: 6, at: NOW }], NOW).mean - 6.686)).toBeLessThan(
      0.001,
    );
  });

  test("silence stands beside the score and pulls it down", () => {
    const it = score(fresh(9, 9, 9, 9, 9, 9, 9), NOW, { silentPeriods: 5 });
    expect(Math.abs(it.mean - 7.54)).toBeLessThan(0.001);
    expect(Math.abs(it.silenceMean - 7.362)).toBeLessThan(0.001);
  });
});

test("without silence both means are the same number", () => {
  const it = score(fresh(9, 4), NOW);
  expect(it.silenceMean).toBe(it.mean);
});

test("a fractional score is split between its neighbours", () => {
  const it = score(fresh(7.25), NOW);
  expect(it.distribution[6]).toBeCloseTo((5 * (MARKET[6] ?? 0) + 0.75) / 6, 12);
  expect(it.distribution[7]).toBeCloseTo((5 * (MARKET[7] ?? 0) + 0.25) / 6, 12);
  expect(it.mean).toBeCloseTo((5 * MARKET_MEAN + 7.25) / 6, 12);
});

test("a vote from a clock that runs ahead weighs as a fresh one", () => {
  expect(score([{ rater: "a", score: 10, at: new Date(NOW.getTime() + 60_000) }], NOW).weight).toBe(1);
});

test("two votes at one instant are two votes", () => {
  const twice: Vote[] = [
    { rater: "a", score: 10, at: NOW },
    { rater: "a", score: 10, at: NOW },
  ];
  expect(score(twice, NOW).weight).toBe(2);
  expect(score(twice, NOW).raters).toBe(1);
});

test("it is told to others from three raters and three full votes", () => {
  expect(score(fresh(9, 9), NOW).shown).toBe(false);
  expect(score(fresh(9, 9, 9), NOW).shown).toBe(true);
  expect(score(aged([9, 1], [9, 1], [9, 1]), NOW).shown).toBe(false);
});

test.each([0, 0.99, 10.01, Number.NaN, Number.POSITIVE_INFINITY])("%s is no score", (value) => {
  expect(() => score(fresh(value), NOW)).toThrow(RangeError);
});

test("whatever is voted, the shares sum to one and the interval holds the mean", () => {
  const votes = fc.array(
    fc.record({
      rater: fc.constantFrom("a", "b", "c", "d"),
      score: fc.double({ min: 1, max: 10, noNaN: true }),
      at: fc.integer({ min: 0, max: 3000 }).map(daysAgo),
    }),
  );
  fc.assert(
    fc.property(votes, (all) => {
      const it = score(all, NOW);
      expect(it.distribution.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(it.low).toBeLessThanOrEqual(it.mean);
      expect(it.high).toBeGreaterThanOrEqual(it.mean);
      expect(it.weight).toBeLessThanOrEqual(2 * it.raters + 1e-9);
    }),
  );
});
