import { expect, test } from "vitest";
import { NO_HOLIDAYS } from "./calendar";
import { readSilence, USUAL_CADENCE } from "./silence";

const on = (today: string, holidays = NO_HOLIDAYS) =>
  readSilence("2026-11-02", today, USUAL_CADENCE, holidays);

test.each([
  ["2026-11-02", "calm", 0],
  ["2026-11-05", "calm", 3],
  ["2026-11-06", "due", 4],
  ["2026-11-08", "due", 4],
  ["2026-11-09", "silent", 5],
  ["2026-11-13", "silent", 9],
  ["2026-11-16", "risk", 10],
  ["2026-12-25", "risk", 39],
] as const)("spoken with on Monday the second, looked at on %s: %s", (today, silence, days) => {
  expect(on(today)).toMatchObject({ silence, days });
});

test("says by when, and a holiday gives a day more", () => {
  expect(on("2026-11-02")).toMatchObject({ dueOn: "2026-11-06", limitOn: "2026-11-16", strain: 0 });
  expect(on("2026-11-16", new Set(["2026-11-04"]))).toMatchObject({
    silence: "silent",
    limitOn: "2026-11-17",
  });
});

test("a touch noted for tomorrow by a clock that runs ahead is no silence", () => {
  expect(readSilence("2026-11-03", "2026-11-02", USUAL_CADENCE, NO_HOLIDAYS).days).toBe(0);
});
