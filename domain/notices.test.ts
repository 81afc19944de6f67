import { expect, test } from "vitest";
import { gatheredAt } from "./notices";

const at = (text: string) => new Date(text);

test("an hourly letter goes out with the next full hour", () => {
  expect(gatheredAt(at("2026-11-27T10:00:00Z"), "hourly", 9, "UTC")).toEqual(at("2026-11-27T11:00:00Z"));
  expect(gatheredAt(at("2026-11-27T10:59:59Z"), "hourly", 9, "UTC")).toEqual(at("2026-11-27T11:00:00Z"));
});

test.each([
  // A Thursday; Moscow is three hours ahead of UTC.
  ["before the hour: the same day", "2026-11-26T05:00:00Z", "2026-11-26T06:00:00Z"],
  ["at the hour: the next day", "2026-11-26T06:00:00Z", "2026-11-27T06:00:00Z"],
  ["on Friday after it: on Monday", "2026-11-27T07:00:00Z", "2026-11-30T06:00:00Z"],
  ["on Saturday: on Monday", "2026-11-28T03:00:00Z", "2026-11-30T06:00:00Z"],
])("a daily letter, %s", (_, from, to) => {
  expect(gatheredAt(at(from), "daily", 9, "Europe/Moscow")).toEqual(at(to));
});

test("the hour is the person's clock's, summer and winter", () => {
  // Lisbon puts its clocks back on 25 October 2026, a Sunday.
  expect(gatheredAt(at("2026-10-23T06:00:00Z"), "daily", 9, "Europe/Lisbon")).toEqual(
    at("2026-10-23T08:00:00Z"),
  );
  expect(gatheredAt(at("2026-10-24T06:00:00Z"), "daily", 9, "Europe/Lisbon")).toEqual(
    at("2026-10-26T09:00:00Z"),
  );
});

test("what comes at once, or not at all, is not gathered", () => {
  expect(gatheredAt(at("2026-11-27T10:00:00Z"), "instant", 9, "UTC")).toBeUndefined();
  expect(gatheredAt(at("2026-11-27T10:00:00Z"), "off", 9, "UTC")).toBeUndefined();
});
