import { useFormatter } from "next-intl";

/** Instants and days as this team's clock and calendar show them. */
export function useTimes(timeZone: string) {
  const format = useFormatter();
  const thisYear = new Date().getUTCFullYear();
  const yearOf = (at: Date) => (at.getUTCFullYear() === thisYear ? {} : ({ year: "numeric" } as const));
  return {
    /** "5 December, 14:30". */
    instant: (at: Date): string =>
      format.dateTime(at, {
        day: "numeric",
        month: "short",
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
        ...yearOf(at),
      }),
    /** A day, given as YYYY-MM-DD. */
    day: (day: string): string => {
      const at = new Date(`${day}T00:00:00Z`);
      return format.dateTime(at, { day: "numeric", month: "long", timeZone: "UTC", ...yearOf(at) });
    },
  };
}
