import { expect, test } from "vitest";
import { collusion, mutualPraise, retaliation, scoreAndFactsApart, usualCorrelation } from "./flags";
import type { Vote } from "./weigh";

const NOW = new Date("2026-01-01T00:00:00Z");
const vote = (rater: string, value: number): Vote => ({ rater, score: value, at: NOW });

test("a friend who always gives ten stands out beside the others", () => {
  const votes = [
    ...[10, 10, 10].map((value) => vote("X", value)),
    ...[6, 7, 6, 5].map((value, i) => vote(`o${i}`, value)),
  ];
  expect(Math.abs((collusion(votes, "X", NOW) ?? 0) - 3.398)).toBeLessThan(0.001);
  expect(collusion(votes, "o1", NOW)).toBeLessThan(2.5);
  expect(collusion(votes, "nobody", NOW)).toBeNull();
});

test("who gives back what it got stands out, who rates for itself does not", () => {
  const mirror = [3, 9, 4, 8, 2, 10, 5, 7].map((value) => ({ received: value, given: value }));
  const own = mirror.map(({ received }, i) => ({ received, given: [7, 6, 8, 7, 7, 6, 8, 7][i] ?? 7 }));
  expect(retaliation(mirror, 0.2)).toBeGreaterThan(2.33);
  expect(retaliation(own, 0.2)).toBeLessThan(2.33);
});

test("three pairs, or always the same score, prove nothing", () => {
  expect(retaliation(Array(3).fill({ received: 1, given: 1 }), 0)).toBeNull();
  expect(retaliation(Array(9).fill({ received: 5, given: 5 }), 0)).toBeNull();
});

const month = (given: number | null, received: number | null, workedMinutes = 60) => ({
  given,
  received,
  workedMinutes,
});

test("three months of mutual tens over hardly any work stand out", () => {
  const three = [month(10, 10), month(9.5, 10, 100), month(10, 9.5, 0)];
  expect(mutualPraise([month(6, 7), ...three])).toEqual({ periods: 3, workedMinutes: 160 });
  expect(mutualPraise(three.slice(1))).toBeNull();
  expect(mutualPraise([month(10, 10), month(10, 9), month(10, 10), month(10, 10)])).toBeNull();
  expect(mutualPraise([month(10, 10), month(10, null), month(10, 10), month(10, 10)])).toBeNull();
  expect(mutualPraise(three.map((one) => ({ ...one, workedMinutes: 4_000 })))).toBeNull();
});

test("praise beside late work, and blame beside good work, stand out", () => {
  const often = { share: 0.5, sample: 10 };
  const never = { share: 0, sample: 10 };
  expect(scoreAndFactsApart([9, 9, 10], { mean: 0.9, sample: 10 }, often)).toBe("kinder");
  expect(scoreAndFactsApart([9, 9, 10], { mean: 0.6, sample: 10 }, never)).toBe("kinder");
  expect(scoreAndFactsApart([3, 4, 5], { mean: 0.9, sample: 10 }, never)).toBe("harsher");
  expect(scoreAndFactsApart([9, 9, 10], { mean: 0.9, sample: 10 }, never)).toBeNull();
  expect(scoreAndFactsApart([9, 9], { mean: 0.6, sample: 10 }, often)).toBeNull();
  expect(scoreAndFactsApart([9, 9, 10], { mean: 0.6, sample: 4 }, often)).toBeNull();
});

test("without pairs the usual is no correlation", () => {
  expect(usualCorrelation([])).toBe(0);
  expect(usualCorrelation(Array.from({ length: 4 }, (_, i) => ({ received: i, given: i })))).toBeCloseTo(1);
});
