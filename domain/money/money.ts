import { numberFormat } from "../formats";
import { ok, type Result, refuse } from "../result";

/**
 * Currency → digits of its minor unit (ISO 4217). Written down and not asked of Intl, because stored
 * amounts must keep their meaning when the runtime's locale data changes.
 */
export const CURRENCY_DIGITS = {
  RUB: 2,
  USD: 2,
  EUR: 2,
  KZT: 2,
  BYN: 2,
  GEL: 2,
  AMD: 2,
  AZN: 2,
  KGS: 2,
  UZS: 2,
  TRY: 2,
  AED: 2,
  ILS: 2,
  GBP: 2,
  CHF: 2,
  PLN: 2,
  CZK: 2,
  RSD: 2,
  CNY: 2,
  INR: 2,
  JPY: 0,
} as const;
export type Currency = keyof typeof CURRENCY_DIGITS;
export const CURRENCIES = Object.keys(CURRENCY_DIGITS) as Currency[];

/** Far below what a double can count exactly, far above any invoice. */
export const MAX_MINOR = 1_000_000_000_000;

const WITH_FRACTION = /^([-−]?)(.*?)(?:([.,])(\d{1,2}))?$/s;
const WHOLE = /^([-−]?)(.*)$/s;
const GROUPED = /^(?:\d+|\d{1,3}([.,])\d{3}(?:\1\d{3})*)$/;

export const isCurrency = (text: string): text is Currency => Object.hasOwn(CURRENCY_DIGITS, text);

/**
 * An amount as people type it: "12 500,50", "12,500.50", "12'500", "12500".
 * The last comma or point is the decimal one when no more digits follow it than the currency has;
 * any other must stand between groups of three, so "1.234" rubles are 1234 and "1.23.4" is refused.
 * @param field names the field in the refusal
 * @returns integer minor units, 0 and up; notANumber, tooSmall (below zero) or tooBig otherwise
 */
export function parseMoney(text: string, currency: Currency, field = "amount"): Result<number> {
  if (text.length > 60) return refuse("invalid", { [field]: "tooBig" });
  const plain = text.trim().replace(/[\s'’]+(?=\d{3}(?!\d))/g, "");
  const digits = CURRENCY_DIGITS[currency];
  const [, sign, whole = "", point, fraction = ""] = (digits ? WITH_FRACTION : WHOLE).exec(plain) ?? [];
  const groups = GROUPED.exec(whole);
  if (!groups || (point !== undefined && groups[1] === point))
    return refuse("invalid", { [field]: "notANumber" });
  if (sign) return refuse("invalid", { [field]: "tooSmall" });
  const minor = Number(whole.replace(/[.,]/g, "") + fraction.padEnd(digits, "0"));
  return minor > MAX_MINOR ? refuse("invalid", { [field]: "tooBig" }) : ok(minor);
}

/** "12 500,50 ₽", "€12,500.50"; kopecks and cents are left out when there are none. */
export function formatMoney(minor: number, currency: Currency, locale: string): string {
  const digits = CURRENCY_DIGITS[currency];
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: "stripIfInteger",
  });
  return format.format(minor / 10 ** digits);
}

/**
 * What is left of the client's price after the partner's fee, both in minor units of one currency.
 * @returns `share` of the price, 0.25 for a quarter; null when nothing is charged
 */
export const margin = (
  priceMinor: number,
  costMinor: number,
): { readonly minor: number; readonly share: number | null } => ({
  minor: priceMinor - costMinor,
  share: priceMinor > 0 ? (priceMinor - costMinor) / priceMinor : null,
});

/** An amount as a field of a form shows it, to be typed over: "12500.50", "12500". `parseMoney` reads it back. */
export function typedMoney(minor: number, currency: Currency): string {
  const text = (minor / 10 ** CURRENCY_DIGITS[currency]).toFixed(CURRENCY_DIGITS[currency]);
  return text.replace(/\.0+$/, "");
}
