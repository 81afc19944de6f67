import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMinutes, parseClock, parseMinutes, typedClock, typedMinutes } from "./duration";

test.each([
  ["1.5", 90],
  ["1,5", 90],
  ["2", 120],
  ["1:30", 90],
  ["0:05", 5],
  ["1h 30m", 90],
  ["1h30", 90],
  ["1 ч 30 мин", 90],
  ["2 часа", 120],
  ["90m", 90],
  ["90 мин.", 90],
  [" 8 H ", 480],
])("%s is %i minutes", (text, minutes) => {
  expect(parseMinutes(text)).toEqual({ ok: true, value: minutes });
});

test.each([
  ["", "notANumber"],
  ["soon", "notANumber"],
  ["1:75", "notANumber"],
  ["-3", "notANumber"],
  ["1e9", "notANumber"],
  ["0", "tooSmall"],
  ["999999999", "tooBig"],
  ["9".repeat(400), "tooBig"],
])("%s is refused as %s", (text, code) => {
  expect(parseMinutes(text, "estimate")).toEqual({ ok: false, code: "invalid", fields: { estimate: code } });
});

test("what is shown can be typed back, in both languages", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom("ru", "en"), (minutes, locale) => {
      const typed = formatMinutes(minutes, locale).replace(/[\s,](?=\d{3})/g, "");
      expect(parseMinutes(typed)).toEqual({ ok: true, value: minutes });
    }),
  );
});

test("time is shown in the reader's language", () => {
  expect(formatMinutes(90, "ru")).toBe("1 ч 30 мин");
  expect(formatMinutes(90, "en")).toBe("1 hr 30 min");
  expect(formatMinutes(0, "ru")).toBe("0 мин");
  expect(formatMinutes(120, "en")).toBe("2 hr");
});

test("time in a form's field reads back as the same time", () => {
  expect(typedMinutes(90)).toBe("1:30");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600_000 }), (minutes) => {
      expect(parseMinutes(typedMinutes(minutes))).toEqual({ ok: true, value: minutes });
    }),
  );
});

test("a time of day is read as clocks show it, and written back", () => {
  expect(["9:00", "09.30", " 24:00 ", "24:01", "9", "9:60", "x"].map(parseClock)).toEqual([
    ...[540, 570, 1440, undefined, undefined, undefined, undefined],
  ]);
  expect([0, 540, 1440].map(typedClock)).toEqual(["00:00", "09:00", "24:00"]);
});
