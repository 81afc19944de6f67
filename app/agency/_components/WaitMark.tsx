import { Clock, ClockAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/Badge";
import type { Wait } from "@/domain/cadence/answer";
import { isoDay } from "@/domain/dates";
import { formatMinutes } from "@/domain/duration";
import { formatMoment, formatTime } from "@/platform/i18n/when";

const TONE = { fresh: "neutral", soon: "warn", late: "danger" } as const;

type Props = { readonly wait: Wait; readonly now: Date; readonly timeZone: string };

/** By when a client hears a first word, or how late that is; in the agency's working hours. */
export function WaitMark({ wait, now, timeZone }: Props) {
  const [t, locale] = [useTranslations("requests"), useLocale()];
  const Icon = wait.urgency === "late" ? ClockAlert : Clock;
  const isToday = isoDay(wait.dueAt, timeZone) === isoDay(now, timeZone);
  const hours = Math.floor(wait.lateMinutes / 60);
  return (
    <Badge
      tone={TONE[wait.urgency]}
      icon={<Icon aria-hidden />}
      title={t("waitsHint", { wait: formatMinutes(wait.minutes, locale) })}
    >
      {wait.urgency !== "late"
        ? t("answerBy", { at: (isToday ? formatTime : formatMoment)(wait.dueAt, locale, timeZone) })
        : hours > 0
          ? t("lateBy", { hours })
          : t("lateNow")}
    </Badge>
  );
}
