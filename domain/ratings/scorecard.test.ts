import { expect, test } from "vitest";
import { buildScorecard, scoringDay } from "./scorecard";

const ballot = (overall: number, day: string, isRemoved = false) => ({
  rater: "a",
  castAt: new Date(`${day}T15:00:00Z`),
  scores: { overall, response: overall, proposals: null },
  isRemoved,
});

test("a card holds the overall, every criterion of the side, and how many answered each", () => {
  const card = buildScorecard(
    [ballot(9, "2026-01-05"), ballot(1, "2026-01-06", true)],
    "agency",
    new Date("2026-01-07"),
    2,
  );
  expect(card.votes).toHaveLength(1);
  expect(card.criteria.map(({ criterion, votes }) => `${criterion} ${votes}`)).toEqual([
    "response 1",
    "knowledge 0",
    "proactive 0",
    "problems 0",
    "honesty 0",
    "discretion 0",
    "proposals 0",
  ]);
  expect(card.overall.silenceMean).toBeLessThan(card.overall.mean);
  expect(card.course).toHaveLength(1);
});

test("within a day a card says the same to the last digit, and what is cast that day is fresh", () => {
  const [morning, evening] = ["2026-01-07T01:00:00Z", "2026-01-07T23:00:00Z"].map((at) =>
    scoringDay(new Date(at)),
  );
  expect(morning).toEqual(evening);
  const card = buildScorecard([ballot(9, "2026-01-07")], "agency", morning as Date);
  expect(card.overall.weight).toBe(1);
});
