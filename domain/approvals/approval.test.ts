import { expect, test } from "vitest";
import { askedNow, blockers, outcomeOf, type Voice } from "./approval";

const asked = new Date("2026-03-12T09:00:00Z");
const voice = (place: number, answer: Voice["answer"] = null, askedAt: Date | null = asked): Voice => ({
  place,
  askedAt,
  answer,
});

test.each([
  ["nobody has answered", [voice(1), voice(2)], "open"],
  ["one has approved", [voice(1, "approve"), voice(2)], "open"],
  ["all have approved", [voice(1, "approve"), voice(2, "approve")], "approved"],
  ["one has refused", [voice(1, "refuse"), voice(2)], "refused"],
  ["one has refused after another approved", [voice(1, "approve"), voice(2, "refuse")], "refused"],
  ["nobody was asked", [], "open"],
] as const)("an approval of which %s", (_, voices, outcome) => {
  expect(outcomeOf(voices)).toBe(outcome);
});

test("it waits for those whose turn has come and who have not answered", () => {
  const chain = [voice(1, "approve"), voice(2), voice(3, null, null)];
  expect(blockers(chain)).toEqual([chain[1]]);
});

test("a set asks everybody, a chain the next one", () => {
  const voices = [voice(2), voice(1, "approve"), voice(3)];
  expect(askedNow(voices, "set").map(({ place }) => place)).toEqual([2, 3]);
  expect(askedNow(voices, "chain").map(({ place }) => place)).toEqual([2]);
  expect(askedNow([voice(1, "approve")], "chain")).toEqual([]);
});
