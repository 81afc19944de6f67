import { expect, test } from "vitest";
import { answeredByMonth } from "./answered";
import { usualHours } from "./hours";

const clock = { hours: usualHours("Europe/Moscow"), limitMinutes: 4 * 60 };
const at = (local: string) => new Date(`${local}:00+03:00`);

test("a question of Friday evening that is answered on Monday morning took what was worked, not the weekend", () => {
  // 2026-11-20 is a Friday.
  const requests = [{ receivedAt: at("2026-11-20T17:00"), answeredAt: at("2026-11-23T10:00") }];
  expect(answeredByMonth(requests, clock)).toEqual([
    { month: "2026-11", n: 1, answered: 1, median: 2, slow: 2, quick: 1 },
  ]);
});

test("months are the agency's own, and who still waits is counted and not measured", () => {
  const requests = [
    { receivedAt: new Date("2026-10-31T21:30:00Z"), answeredAt: null },
    { receivedAt: at("2026-11-02T09:00"), answeredAt: at("2026-11-02T15:00") },
  ];
  expect(answeredByMonth(requests, clock)).toEqual([
    { month: "2026-11", n: 2, answered: 1, median: 6, slow: 6, quick: 0 },
  ]);
});
