import { Check, ChevronRight, History, MessageSquareWarning } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import { Markdown } from "@/components/ui/Markdown";
import { formatMoment } from "@/platform/i18n/when";
import type { SentMinutes } from "../queries";
import type { At } from "./AskedCard";
import { useMinutesName } from "./minutesName";

const LOOK = {
  acknowledged: { tone: "ok", icon: <Check aria-hidden /> },
  remarked: { tone: "warn", icon: <MessageSquareWarning aria-hidden /> },
  replaced: { tone: "neutral", icon: <History aria-hidden /> },
} as const;

/** Minutes that ask for nothing any more, each with what its reader said and when. */
export function Minutes({ minutes, at }: { minutes: readonly SentMinutes[]; at: At }) {
  const [t, locale, name] = [useTranslations("share"), useLocale(), useMinutesName(at)];
  if (minutes.length === 0) return null;
  return (
    <section aria-labelledby="minutes" className="grid gap-3">
      <h2 id="minutes" className="text-lg font-semibold">
        {t("minutes.title")}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {minutes.map((each) => {
          const { title, held } = name(each);
          const { standing } = each;
          if (standing === "waits") return null;
          const moment = each.acknowledgedAt ?? each.remarkedAt;
          return (
            <li key={each.id} className="px-4 py-3">
              <details className="group">
                <summary className="flex cursor-pointer list-none items-start gap-2 [&::-webkit-details-marker]:hidden">
                  <ChevronRight
                    aria-hidden
                    className="mt-1 size-4 shrink-0 text-ink-3 group-open:rotate-90"
                  />
                  <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
                    <span className="min-w-0 font-medium break-words">{title}</span>
                    <StatusPill {...LOOK[standing]}>{t(`minutes.standing.${standing}`)}</StatusPill>
                    <span className="text-sm text-ink-3">
                      {[held, t("minutes.version", { number: each.number })].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                </summary>
                <div className="mt-3 ml-6 grid gap-3">
                  {moment ? (
                    <p className="text-sm text-ink-3">
                      {t("minutes.answered", { at: formatMoment(moment, locale, at.timeZone) })}
                    </p>
                  ) : null}
                  {each.remark ? (
                    <p className="break-words whitespace-pre-wrap">
                      {t("minutes.yourRemark", { remark: each.remark })}
                    </p>
                  ) : null}
                  <Markdown>{each.body}</Markdown>
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
