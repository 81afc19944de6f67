import { expect, test } from "vitest";
import { type CardBallot, explain, overTime, trendOf, votesOn } from "./card";
import { score } from "./score";
import type { Vote } from "./weigh";

const NOW = new Date("2026-01-01T00:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const vote = (value: number, days: number, rater = `r${days}`): Vote => ({
  rater,
  score: value,
  at: daysAgo(days),
});

test("the parts of a mean are the mean, whoever votes how often", () => {
  const votes = [
    vote(9, 0, "a"),
    vote(8, 10, "a"),
    vote(10, 20, "a"),
    vote(4, 200, "b"),
    vote(7.5, 400, "c"),
  ];
  const { parts, market, total } = explain(votes, NOW);
  const { mean, weight } = score(votes, NOW);
  expect(parts.reduce((sum, { points }) => sum + points, market.points)).toBeCloseTo(mean, 12);
  expect(total).toBeCloseTo(5 + weight, 12);
  // Three votes of one rater weigh two; each is scaled alike.
  expect(parts.slice(0, 3).reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(2, 12);
  expect(parts[0]?.freshness).toBe(1);
  expect(parts[3]?.weight).toBe(parts[3]?.freshness);
});

test("no votes are the market alone", () => {
  const { parts, market } = explain([], NOW);
  expect(parts).toEqual([]);
  expect(market.points).toBeCloseTo(score([], NOW).mean, 12);
});

test("the course shows what was known then, and ends with today's score of a vote of today", () => {
  const votes = [vote(3, 0), vote(9, 100), vote(9, 200)];
  const course = overTime(votes);
  expect(course.map(({ at }) => at)).toEqual([daysAgo(200), daysAgo(100), NOW]);
  expect(course[0]?.mean).toBeCloseTo(score([{ rater: "x", score: 9, at: NOW }], NOW).mean, 12);
  expect(course[2]?.mean).toBe(score(votes, NOW).mean);
  expect(course[2]?.mean).toBeLessThan(course[1]?.mean ?? 0);
});

test("two votes of one instant are one point", () => {
  expect(overTime([vote(3, 5, "a"), vote(9, 5, "b")])).toHaveLength(1);
});

test("a trend needs something older than ninety days", () => {
  expect(trendOf([vote(10, 1), vote(10, 2)], NOW)).toBe("steady");
  expect(trendOf([vote(10, 1), vote(10, 2), vote(4, 120)], NOW)).toBe("up");
  expect(trendOf([vote(2, 1), vote(2, 2), vote(9, 120)], NOW)).toBe("down");
  expect(trendOf([vote(7, 120)], NOW)).toBe("steady");
});

test("what was not answered and what was removed is no vote", () => {
  const ballot = (scores: CardBallot["scores"], isRemoved = false): CardBallot => ({
    rater: "a",
    castAt: NOW,
    scores,
    isRemoved,
  });
  expect(votesOn([ballot({ response: 7, honesty: null })], "honesty")).toEqual([]);
  expect(votesOn([ballot({ response: 7 }, true)], "response")).toEqual([]);
  expect(votesOn([ballot({ response: 7 })], "response")).toEqual([{ rater: "a", score: 7, at: NOW }]);
});
