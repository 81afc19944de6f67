import { expect, test } from "vitest";
import { estimateHonesty, median, onTimeShare } from "./facts";

test("eighteen of twenty on time", () => {
  const { mean, sd, sample } = onTimeShare(18, 20);
  expect(mean).toBeCloseTo(0.8667, 4);
  expect(sd).toBeCloseTo(0.0611, 4);
  expect(sample).toBe(20);
});

test("an estimate half and one twice too high are equally far off, and cancel out as padding", () => {
  const facts = estimateHonesty([
    { estimateMinutes: 60, actualMinutes: 120 },
    { estimateMinutes: 120, actualMinutes: 60 },
  ]);
  expect(facts?.deviation).toBeCloseTo(Math.LN2, 12);
  expect(facts?.padding).toBeCloseTo(0, 12);
});

test("tasks without an estimate or without time say nothing", () => {
  expect(estimateHonesty([{ estimateMinutes: 0, actualMinutes: 60 }])).toBeNull();
});

test("the middle of a list", () => {
  expect([median([]), median([4]), median([9, 1]), median([3, 9, 1])]).toEqual([null, 4, 5, 3]);
});
