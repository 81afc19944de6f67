import { expect, test } from "vitest";
import { estimateKappa } from "./kappa";
import { leniency, withoutLeniency } from "./leniency";

test("a rater who is always two points kinder is brought down, but not by all of it", () => {
  const bias = leniency([2, 2, 2, 2, 2], 5);
  expect(bias).toBe(1);
  expect(withoutLeniency(9, bias)).toBe(8);
  expect(withoutLeniency(1.5, bias)).toBe(1);
});

test("two counterparties do not show a habit", () => {
  expect(leniency([3, 3, 3, 3], 2)).toBe(0);
});

test("with few organisations the market weighs five votes", () => {
  expect(estimateKappa(Array<number[]>(29).fill([1, 5, 9]))).toBe(5);
});

test("organisations that differ much need little of the market, and the other way round", () => {
  const differ = Array.from({ length: 30 }, (_, i) => [1 + (i % 9), 1 + (i % 9), 1.5 + (i % 9)]);
  const alike = Array.from({ length: 30 }, () => [2, 6, 10]);
  expect(estimateKappa(differ)).toBe(2);
  expect(estimateKappa(alike)).toBe(15);
});

test("in between it is the ratio of noise to difference", () => {
  // Within a group the variance is 1; the groups' means stand 0.7 to either side of theirs all.
  const groups = Array.from({ length: 40 }, (_, i) => [4, 5, 6].map((value) => value + 1.4 * (i % 2)));
  const between = (3 * 40 * 0.7 ** 2) / 39;
  expect(estimateKappa(groups)).toBeCloseTo(1 / ((between - 1) / 3), 9);
});
