import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { formatMinutes } from "@/domain/duration";
import { OVERALL } from "@/domain/ratings/criteria";
import type { Side } from "@/domain/tasks/move";

/** How numbers of a scorecard are read: scores with one digit, shares as whole percents, working time in hours. */
export async function scoreWords() {
  const [format, locale] = await Promise.all([getFormatter(), getLocale()]);
  return {
    locale,
    /** As it was voted: 9, or 8.5 where several people's scores were put together. */
    vote: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
    score: (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    exact: (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    share: (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 }),
    time: (minutes: number) => formatMinutes(Math.round(minutes), locale),
    day: (at: Date, timeZone: string) =>
      format.dateTime(at, { day: "numeric", month: "short", year: "numeric", timeZone }),
  };
}

/** A period as it is called: "October 2026", "Stage 2". */
export async function periodWords() {
  const [format, t] = await Promise.all([getFormatter(), getTranslations("scorecard.ballots")]);
  return ({ kind, period }: { readonly kind: "month" | "stage"; readonly period: string }) =>
    kind === "stage"
      ? t("stage", { name: period })
      : format.dateTime(new Date(`${period}-15T12:00:00Z`), {
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        });
}

/** A criterion as it is called, by the side that rates. */
export async function criterionWords(raters: Side) {
  const [t, names] = await Promise.all([
    getTranslations("scorecard.criteria"),
    getTranslations("ratings.criteria"),
  ]);
  return (criterion: string): string =>
    criterion === OVERALL ? t("overall") : names(`${raters}.${criterion}.name` as "agency.response.name");
}
