import { Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/Badge";
import { waitFor } from "@/domain/approvals/wait";
import type { Holidays } from "@/domain/cadence/calendar";
import { isoDay } from "@/domain/dates";

type Props = {
  readonly blocker: { readonly name: string; readonly askedAt: Date | string };
  readonly answerDays: number;
  readonly today: string;
  readonly daysOff: Holidays;
  readonly timeZone: string;
  /** Where the name stands beside it anyway. */
  readonly isNamed?: boolean;
};

/** Who keeps an approval and for how many working days; past the days they have it is late, in colour and in words. */
export function BlockerMark({ blocker, answerDays, today, daysOff, timeZone, isNamed }: Props) {
  const t = useTranslations("approvals");
  const askedOn = isoDay(new Date(blocker.askedAt), timeZone) ?? today;
  const { days, isLate } = waitFor(askedOn, today, answerDays, daysOff);
  return (
    <Badge
      tone={isLate ? "danger" : "neutral"}
      icon={isLate ? <Clock aria-hidden /> : <Hourglass aria-hidden />}
    >
      {isNamed
        ? t(isLate ? "lateShort" : "waitsShort", { days })
        : t(isLate ? "late" : "waits", { name: blocker.name, days })}
    </Badge>
  );
}
