import { useLocale } from "next-intl";
import { dateFormat } from "@/domain/formats";

/** Instants and days as this team's clock and calendar show them. */
export function useTimes(timeZone: string) {
  const locale = useLocale();
  const thisYear = new Date().getUTCFullYear();
  const yearOf = (at: Date) => (at.getUTCFullYear() === thisYear ? {} : ({ year: "numeric" } as const));
  return {
    /** "5 December, 14:30". */
    instant: (at: Date): string =>
      dateFormat(locale, {
        day: "numeric",
        month: "short",
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
        ...yearOf(at),
      }).format(at),
    /** A day, given as YYYY-MM-DD. */
    day: (day: string): string => {
      const at = new Date(`${day}T00:00:00Z`);
      return dateFormat(locale, { day: "numeric", month: "long", timeZone: "UTC", ...yearOf(at) }).format(at);
    },
  };
}
