import { dateFormat, numberFormat } from "@/domain/formats";

/**
 * A calendar day in words, "28 нояб.", "Nov 28"; with its year when that is not the year of today.
 * @param on YYYY-MM-DD
 * @param today YYYY-MM-DD, from the organisation's time zone
 */
export function formatDay(on: string, locale: string, today: string): string {
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  return dateFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(isThisYear ? {} : { year: "numeric" }),
  }).format(new Date(`${on}T00:00:00Z`));
}

/** An instant in words, to the minute, in the reader's time zone: "28 нояб., 17:11". */
export const formatMoment = (at: Date, locale: string, timeZone: string): string =>
  dateFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);

/** The time of day of an instant, in the reader's time zone: "17:11". */
export const formatTime = (at: Date, locale: string, timeZone: string): string =>
  dateFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);

/** How long something has lasted, in one unit that fits: "40 минут", "5 часов", "3 дня". */
export function formatWait(minutes: number, locale: string): string {
  const [count, unit] =
    minutes < 60
      ? [Math.max(1, minutes), "minute"]
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), "hour"]
        : [Math.floor(minutes / 1440), "day"];
  return numberFormat(locale, { style: "unit", unit: `${unit}`, unitDisplay: "long" }).format(Number(count));
}
