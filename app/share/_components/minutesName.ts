import { useLocale, useTranslations } from "next-intl";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import type { SentMinutes } from "../queries";
import type { At } from "./AskedCard";

/** What minutes are called on a client's page. Those sent before titles were kept have their matter's name. */
export function useMinutesName(at: At) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  return ({ title, heldAt }: SentMinutes): { title: string; held: string } => {
    const day = heldAt && isoDay(heldAt, at.timeZone);
    return {
      title: title || t("matter.minutes"),
      held: day ? t("minutes.meetingOf", { date: formatDay(day, locale, at.today) }) : "",
    };
  };
}
