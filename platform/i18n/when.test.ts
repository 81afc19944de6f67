import { expect, test } from "vitest";
import { formatDay, formatMoment, formatWait } from "./when";

test("a day of this year needs no year, another does", () => {
  expect(formatDay("2026-11-28", "en", "2026-11-23")).toBe("Nov 28");
  expect(formatDay("2027-01-05", "ru", "2026-11-23")).toMatch(/^5 янв. 2027/);
});

test("a wait is told in the unit that fits", () => {
  expect(formatWait(0, "en")).toBe("1 minute");
  expect(formatWait(300, "ru")).toBe("5 часов");
  expect(formatWait(30 * 60, "ru")).toBe("30 часов");
  expect(formatWait(3 * 1440 + 100, "ru")).toBe("3 дня");
});

test("a moment is told by the clock of the reader's zone", () => {
  expect(formatMoment(new Date("2026-11-28T14:11:00Z"), "ru", "Europe/Moscow")).toContain("17:11");
});
