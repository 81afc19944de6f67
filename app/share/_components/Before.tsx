import { Check, ChevronRight, MinusCircle, Users, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import type { Asked } from "../queries";
import type { At } from "./AskedCard";
import { Talk } from "./Talk";
import { Terms } from "./Terms";

const LOOK = {
  approve: { tone: "ok", icon: <Check aria-hidden /> },
  refuse: { tone: "danger", icon: <X aria-hidden /> },
  withdrawn: { tone: "neutral", icon: <MinusCircle aria-hidden /> },
  settled: { tone: "neutral", icon: <Users aria-hidden /> },
} as const;

/** What was asked of the reader before, with their answer, as it was agreed then. */
export function Before({ before, at }: { before: readonly Asked[]; at: At }) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  if (before.length === 0) return null;
  return (
    <section aria-labelledby="before" className="grid gap-3">
      <h2 id="before" className="text-lg font-semibold">
        {t("before")}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {before.map((asked) => {
          const end = endOf(asked);
          const moment = asked.answeredAt ?? asked.closedAt ?? asked.askedAt;
          const on = moment && isoDay(moment, at.timeZone);
          return (
            <li key={asked.id} className="px-4 py-3">
              <details className="group">
                <summary className="flex cursor-pointer list-none items-start gap-2 [&::-webkit-details-marker]:hidden">
                  <ChevronRight
                    aria-hidden
                    className="mt-1 size-4 shrink-0 text-ink-3 group-open:rotate-90"
                  />
                  <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
                    <span className="min-w-0 font-medium break-words">{asked.title}</span>
                    <StatusPill {...LOOK[end]}>{t(`end.${end}`)}</StatusPill>
                    <span className="w-full text-sm text-ink-3">
                      {t(`matter.${asked.matter}`)}
                      {on ? ` · ${formatDay(on, locale, at.today)}` : null}
                    </span>
                  </span>
                </summary>
                <div className="mt-3 ml-6 grid gap-3">
                  <Terms asked={asked} today={at.today} />
                  {asked.reason ? (
                    <p className="break-words whitespace-pre-wrap">
                      {t("yourReason", { reason: asked.reason })}
                    </p>
                  ) : null}
                  <Talk words={asked.words} at={at} />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Without an answer of one's own it was taken back, or others have decided it. */
function endOf({ answer, state }: Asked): keyof typeof LOOK {
  if (answer) return answer;
  return state === "withdrawn" ? "withdrawn" : "settled";
}
