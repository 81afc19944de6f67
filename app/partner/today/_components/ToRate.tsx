import { Scale } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { periodName } from "@/app/ratings/periodName";
import type { PeriodRow } from "@/db/exchange/ratings";
import { formatMoment } from "@/platform/i18n/when";

/** Periods that wait for the team's ballot; nothing when none does. */
export function ToRate({ periods, timeZone }: { periods: readonly PeriodRow[]; timeZone: string }) {
  const [t, locale] = [useTranslations("ratings"), useLocale()];
  if (periods.length === 0) return null;
  return (
    <section className="mb-6" aria-labelledby="to-rate">
      <header className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <Scale aria-hidden className="size-4 self-center text-accent" />
        <h2 id="to-rate" className="font-semibold">
          {t("today.title")} <span className="ml-1 font-normal text-ink-3">{periods.length}</span>
        </h2>
        <p className="text-sm text-ink-3">{t("today.hint")}</p>
      </header>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {periods.map((period) => (
          <li
            key={period.id}
            data-row=""
            className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3 hover:bg-accent-soft/45"
          >
            <a href={`/partner/ratings/${period.id}`} className="row-link font-medium break-words">
              {period.otherName}
            </a>
            <span className="min-w-0 flex-1 text-ink-2">{periodName(t, locale, period)}</span>
            <span className="text-sm text-ink-2">
              {t("today.until", { date: formatMoment(new Date(period.closesAt), locale, timeZone) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
