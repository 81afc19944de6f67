import { expect, test } from "vitest";
import { lifetime, repeatWork, upsellRate } from "./loyalty";

test("a lifetime ends with the loss and goes on with the return", () => {
  const since = "2026-01-01";
  const lost = { to: "lost", on: "2026-01-11" } as const;
  expect(lifetime(since, [], "2026-01-31")).toEqual({ days: 30, isLost: false, losses: 0 });
  expect(lifetime(since, [lost], "2026-03-01")).toEqual({ days: 10, isLost: true, losses: 1 });
  const back = { to: "current", on: "2026-01-21" } as const;
  expect(lifetime(since, [lost, back], "2026-01-31")).toEqual({ days: 20, isLost: false, losses: 1 });
});

test("one job is no repeat, and two have one gap between them", () => {
  expect(repeatWork([])).toEqual({ jobs: 0, isRepeat: false, medianGapDays: undefined });
  expect(repeatWork(["2026-01-01"])).toMatchObject({ isRepeat: false, medianGapDays: undefined });
  expect(repeatWork(["2026-02-01", "2026-01-01", "2026-01-11"])).toMatchObject({
    jobs: 3,
    medianGapDays: 15.5,
  });
});

test("what nobody has answered counts neither way", () => {
  expect(upsellRate(["open", "accepted", "declined", "accepted"])).toEqual({
    accepted: 2,
    answered: 3,
    open: 1,
  });
});
