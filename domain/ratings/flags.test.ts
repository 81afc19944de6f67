import { expect, test } from "vitest";
import { collusion, retaliation } from "./flags";
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
