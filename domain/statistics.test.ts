import { expect, test } from "vitest";
import { median, quantile, wilson } from "./statistics";

test("each bound is a share from which the sample lies just two errors away", () => {
  // The interval's own definition: (share − p)² = z² p (1 − p) / n.
  for (const [share, n] of [
    [54 / 93, 93],
    [0.02, 50],
    [0.9, 10],
  ] as const)
    for (const bound of Object.values(wilson(share, n)))
      expect((share - bound) ** 2).toBeCloseTo((1.959964 ** 2 * bound * (1 - bound)) / n, 9);
});

test("none of ten may still be a quarter", () => {
  const { low, high } = wilson(0, 10);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(1.959964 ** 2 / (10 + 1.959964 ** 2), 9);
});

test("the interval narrows with the sample and holds its share", () => {
  for (const share of [0, 0.2, 0.5, 0.96, 1])
    for (const n of [5, 50, 500]) {
      const { low, high } = wilson(share, n);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      const wider = wilson(share, n / 5);
      expect(high - low).toBeLessThan(wider.high - wider.low);
    }
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

test("the middle of an even number lies between two, and of nothing there is none", () => {
  expect([median([]), median([7]), median([9, 1]), quantile([1, 2, 3, 4, 5], 0.9)]).toEqual([
    undefined,
    7,
    5,
    4.6,
  ]);
});
