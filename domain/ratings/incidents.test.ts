import { expect, test } from "vitest";
import { sharedIncidents } from "./incidents";

const NOW = new Date("2026-11-27T12:00:00Z");
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const DELIVERED = [at("2026-09-30"), at("2025-10-01"), at("2025-09-30"), at("2026-10-02"), null];

test("four quarters that are over count, the running one and older ones do not", () => {
  const quarters = [
    { startsOn: "2026-10-01", shared: 5 },
    { startsOn: "2026-07-01", shared: 1 },
    { startsOn: "2025-10-01", shared: 2 },
    { startsOn: "2025-07-01", shared: 7 },
  ];
  expect(sharedIncidents(quarters, DELIVERED, NOW)).toEqual({ shared: 3, sample: 2 });
});

test("on the first day of a quarter the one before it is over", () => {
  const quarters = [{ startsOn: "2026-10-01", shared: 1 }];
  expect(sharedIncidents(quarters, DELIVERED, at("2026-12-31"))?.shared).toBe(0);
  expect(sharedIncidents(quarters, DELIVERED, at("2027-01-01"))?.shared).toBe(1);
});

test("without a delivery there is nothing to read a number beside", () => {
  expect(sharedIncidents([{ startsOn: "2026-07-01", shared: 1 }], [], NOW)).toBeNull();
  expect(sharedIncidents([], DELIVERED, NOW)).toEqual({ shared: 0, sample: 2 });
});
