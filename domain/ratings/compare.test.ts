import { expect, test } from "vitest";
import { whyAbove } from "./compare";
import { score } from "./score";

const NOW = new Date("2026-01-01T00:00:00Z");
const of = (...values: number[]) =>
  score(
    values.map((value, i) => ({ rater: `r${i}`, score: value, at: NOW })),
    NOW,
  );

test("rated higher is above for its mean", () => {
  expect(whyAbove(of(9, 9, 9), of(6, 6, 6)).cause).toBe("mean");
});

test("rated alike, but by more, is above for what is known of it", () => {
  const known = of(...Array<number>(12).fill(7));
  const hardly = of(9, 7, 8);
  expect(known.rankBound).toBeGreaterThan(hardly.rankBound);
  expect(whyAbove(known, hardly)).toMatchObject({ cause: "certainty" });
});

test("the same votes are a draw", () => {
  expect(whyAbove(of(8, 8), of(8, 8))).toEqual({ cause: "equal", lead: 0 });
});
