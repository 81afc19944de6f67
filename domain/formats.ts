/**
 * The platform's formats, each made once for a locale and its options: making one costs as much as a hundred uses, and
 * there are never more of them than locales, time zones and ways to write a thing.
 */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  made(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  made(numbers, locale, options, () => new Intl.NumberFormat(locale, options));

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function made<T>(formats: Map<string, T>, locale: string, options: object, make: () => T): T {
  const key = `${locale} ${Object.entries(options).join(" ")}`;
  const known = formats.get(key);
  if (known) return known;
  const format = make();
  formats.set(key, format);
  return format;
}
