import { expect, test } from "vitest";
import { fromTop, percent, spread } from "./scale";

test("ten stands on top and one at the bottom, and nothing stands outside", () => {
  expect([10, 5.5, 1, 12, -3].map(fromTop)).toEqual([0, 4.5, 9, 0, 9]);
  expect([1, 5.5, 10].map(percent)).toEqual([0, 50, 100]);
});

test("instants keep their distances", () => {
  expect(spread([1_000, 2_000, 5_000])).toEqual([0, 25, 100]);
  expect(spread([7])).toEqual([50]);
  expect(spread([])).toEqual([]);
});
