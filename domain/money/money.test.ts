import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CURRENCIES,
  CURRENCY_DIGITS,
  formatMoney,
  isCurrency,
  MAX_MINOR,
  margin,
  parseMoney,
  typedMoney,
} from "./money";

test.each([
  ["12 500,50", 1_250_050],
  ["12\u00A0500,5", 1_250_050],
  ["12,500.50", 1_250_050],
  ["12.500,50", 1_250_050],
  ["12'500", 1_250_000],
  ["12500", 1_250_000],
  ["1.234", 123_400],
  ["1,234,567", 123_456_700],
  ["0", 0],
  ["0,05", 5],
])("%s rubles are %i kopecks", (text, minor) => {
  expect(parseMoney(text, "RUB")).toEqual({ ok: true, value: minor });
});

test.each([
  ["", "notANumber"],
  ["много", "notANumber"],
  ["1.23.4", "notANumber"],
  ["1 23", "notANumber"],
  ["12,345,67", "notANumber"],
  ["1.2345", "notANumber"],
  ["1e5", "notANumber"],
  ["Infinity", "notANumber"],
  ["-5", "tooSmall"],
  ["99999999999999999999", "tooBig"],
])("%s is refused as %s", (text, code) => {
  expect(parseMoney(text, "RUB", "price")).toEqual({ ok: false, code: "invalid", fields: { price: code } });
});

test("yen have no smaller part", () => {
  expect(parseMoney("1500", "JPY")).toEqual({ ok: true, value: 1500 });
  expect(parseMoney("1500.5", "JPY").ok).toBe(false);
});

test("what is shown can be typed back to the same amount", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: MAX_MINOR }),
      fc.constantFrom("RUB", "USD", "JPY"),
      fc.constantFrom("ru", "en"),
      (minor, currency, locale) => {
        const typed = formatMoney(minor, currency, locale).replace(/[^\d.,\s]/g, "");
        expect(parseMoney(typed, currency)).toEqual({ ok: true, value: minor });
      },
    ),
  );
});

test("money is shown in the reader's form, without empty kopecks", () => {
  expect(formatMoney(1_250_050, "RUB", "ru").replace(/\s/g, " ")).toBe("12 500,50 ₽");
  expect(formatMoney(1_250_000, "EUR", "en")).toBe("€12,500");
});

test("the table of digits agrees with ISO 4217 for the currencies of most agencies", () => {
  for (const currency of ["RUB", "USD", "EUR", "KZT", "BYN", "GBP", "JPY"] as const) {
    const intl = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
    expect(intl.maximumFractionDigits).toBe(CURRENCY_DIGITS[currency]);
  }
  expect(CURRENCIES.every(isCurrency)).toBe(true);
  expect(isCurrency("toString")).toBe(false);
});

test("margin is what the agency keeps, and nothing charged has no share", () => {
  expect(margin(100_00, 75_00)).toEqual({ minor: 25_00, share: 0.25 });
  expect(margin(50_00, 75_00)).toEqual({ minor: -25_00, share: -0.5 });
  expect(margin(0, 10_00)).toEqual({ minor: -10_00, share: null });
});

test("an amount in a form's field reads back as the same amount, in every currency", () => {
  expect(typedMoney(1_250_050, "RUB")).toBe("12500.50");
  expect(typedMoney(1_250_000, "RUB")).toBe("12500");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_MINOR }), fc.constantFrom(...CURRENCIES), (minor, currency) => {
      expect(parseMoney(typedMoney(minor, currency), currency)).toEqual({ ok: true, value: minor });
    }),
  );
});
