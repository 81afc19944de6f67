import { expect, test } from "vitest";
import { NO_HOLIDAYS } from "../cadence/calendar";
import { readGaps } from "./gaps";

test("gaps are counted in working days, and a holiday is none", () => {
  const gaps = [
    { from: "2026-03-06", to: "2026-03-09", count: 2 },
    { from: "2026-03-02", to: "2026-03-06", count: 1 },
    { from: "2026-03-02", to: "2026-03-10", count: 1 },
    { from: "2026-03-02", to: "2026-03-16", count: 1 },
  ];
  expect(readGaps(gaps, NO_HOLIDAYS)).toEqual({
    bands: { brisk: 2, calm: 1, slow: 1, tooLong: 1 },
    n: 5,
    medianDays: 4,
  });
  expect(readGaps(gaps, new Set(["2026-03-09"])).bands).toEqual({ brisk: 2, calm: 1, slow: 2, tooLong: 0 });
});

test("of nothing there is no median", () => {
  expect(readGaps([], NO_HOLIDAYS)).toMatchObject({ n: 0, medianDays: undefined });
});
