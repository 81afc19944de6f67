import { useLocale, useTranslations } from "next-intl";
import { formatMinutes } from "@/domain/duration";
import { localOf } from "@/domain/instants";
import type { Desk } from "@/domain/today/judge";
import type { Ranked } from "@/domain/today/rank";
import { formatDay } from "@/platform/i18n/when";
import type { TodayMatter } from "../matters";

/** Why a matter stands where it stands, as one sentence. */
export function useReason({ now, clock }: Desk) {
  const [t, locale] = [useTranslations("agencyToday"), useLocale()];
  const today = localOf(now, clock.hours.timeZone).slice(0, DAY);
  return ({ matter, urgency: { why, count, at } }: Ranked<TodayMatter>): string =>
    t(`why.${why}`, {
      count,
      limit: matter.limit ?? 0,
      date: formatDay(at.slice(0, DAY), locale, today),
      time: at.slice(DAY + 1),
      // A sentence that comes out empty is told as a fault, so none is made of nobody.
      name: matter.name ? t("andOthers", { name: matter.name, count: matter.others ?? 0 }) : "",
      estimate: formatMinutes(matter.minutes ?? 0, locale),
      // Of less than a working day the moment beside the sentence says enough.
      worked: count > 0 ? t("worked", { count }) : "",
      over: t("over", { count }),
    }).trim();
}

const DAY = "YYYY-MM-DD".length;
