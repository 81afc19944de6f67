import { expect, test } from "vitest";
import { instantOf, localOf, minutesBetween } from "./instants";

test("half past two in Moscow is half past eleven in the world's time", () => {
  expect(instantOf("2026-03-01T14:30", "Europe/Moscow")?.toISOString()).toBe("2026-03-01T11:30:00.000Z");
});

test("a wall clock reads back as it was set, on either side of the change to summer time", () => {
  for (const local of ["2026-03-29T01:30", "2026-03-29T03:30", "2026-10-25T01:30", "2026-10-25T03:30"])
    expect(localOf(instantOf(local, "Europe/Berlin") ?? new Date(0), "Europe/Berlin")).toBe(local);
});

test("an hour that comes twice is the earlier one, and one that never comes is an hour on", () => {
  expect(instantOf("2026-10-25T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(instantOf("2026-03-29T02:30", "Europe/Berlin")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test("what no clock shows is no instant", () => {
  for (const text of ["", "2026-02-30T10:00", "2026-03-01T25:00", "2026-03-01", "soon"])
    expect(instantOf(text, "UTC")).toBeUndefined();
});

test("minutes are whole, and a clock that runs ahead has waited none", () => {
  const at = new Date("2026-03-02T12:00:00Z");
  expect(minutesBetween(new Date("2026-03-02T11:29:30Z"), at)).toBe(30);
  expect(minutesBetween(new Date("2026-03-02T13:00:00Z"), at)).toBe(0);
});
