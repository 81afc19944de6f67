import { expect, test } from "vitest";
import { buildPassport } from "./passport";

const FACTS = {
  firstResponse: { value: 90.12345, sample: 4 },
  onTime: { mean: 0.9, sd: 0.05, sample: 12 },
  returns: { share: 0.25, sample: 12 },
  estimates: null,
};
const ballot = (rater: string, period: string, overall: number, more = {}) => ({
  rater,
  kind: "month" as const,
  period,
  castAt: new Date(`${period}-28T10:00:00Z`),
  scores: { overall, response: overall, proposals: null },
  isRemoved: false,
  // What a ballot also has, and a passport must not.
  comment: "Ромашка довольна",
  raterName: "Aurora",
  ...more,
});
const build = (ballots: Parameters<typeof buildPassport>[0]["ballots"]) =>
  buildPassport({
    organisation: { name: "Lynx", kind: "partner" },
    ballots,
    silentPeriods: 2,
    facts: FACTS,
    issuedOn: "2026-03-01",
  });

test("raters are letters in the order of their first ballot; names, words and identifiers stay", () => {
  const passport = build([
    ballot("org-9", "2025-11", 7),
    ballot("org-1", "2025-12", 8),
    ballot("org-9", "2026-01", 9),
  ]);
  expect(passport.ballots.map(({ rater }) => rater)).toEqual(["A", "B", "A"]);
  expect(passport).toMatchObject({ raters: 2, isPublic: false, ratedBy: "agencies", silentPeriods: 2 });
  const text = JSON.stringify(passport);
  for (const word of ["org-9", "Aurora", "Ромашка", "comment"]) expect(text).not.toContain(word);
});

test("a removed ballot is not in it and does not count", () => {
  const passport = build([ballot("a", "2025-11", 7), ballot("b", "2025-12", 1, { isRemoved: true })]);
  expect(passport.ballots).toHaveLength(1);
  expect(passport.scores[0]).toMatchObject({ criterion: "overall", votes: 1 });
  expect(passport.raters).toBe(1);
});

test("three raters with three full votes are the portal's own word, too", () => {
  const today = ["a", "b", "c", "d"].map((rater) => ballot(rater, "2026-02", 8));
  expect(build(today).isPublic).toBe(true);
});

test("facts come with their samples; what was not measured is null", () => {
  expect(build([]).facts).toEqual({
    firstResponseMinutes: { value: 90.123, sample: 4 },
    onTimeShare: { value: 0.9, sample: 12 },
    returnedShare: { value: 0.25, sample: 12 },
    estimateDeviation: null,
    estimatePadding: null,
  });
  expect(build([]).scores[0]).toMatchObject({ votes: 0, mean: 5.497 });
});

test("many raters have letters of their own", () => {
  const many = Array.from({ length: 28 }, (_, i) => ballot(`r${i}`, "2026-02", 8));
  const letters = build(many).ballots.map(({ rater }) => rater);
  expect(new Set(letters).size).toBe(28);
  expect(letters.slice(24)).toEqual(["Y", "Z", "A2", "B2"]);
});
