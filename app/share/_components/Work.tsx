import { Ban, CircleCheck, CircleDashed, CirclePlay, Hourglass } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import type { JobState } from "@/domain/jobs";
import { formatDay } from "@/platform/i18n/when";
import type { Shown } from "../queries";

const LOOK = {
  draft: { tone: "neutral", icon: <CircleDashed aria-hidden /> },
  agreed: { tone: "info", icon: <Hourglass aria-hidden /> },
  in_work: { tone: "accent", icon: <CirclePlay aria-hidden /> },
  done: { tone: "ok", icon: <CircleCheck aria-hidden /> },
  cancelled: { tone: "neutral", icon: <Ban aria-hidden /> },
} as const satisfies Record<JobState, unknown>;

/** Where the client's work stands, in the agency's words. */
export function Work({ work, today }: { work: readonly Shown[]; today: string }) {
  const [t, locale] = [useTranslations("share"), useLocale()];
  return (
    <section aria-labelledby="work" className="grid gap-3">
      <h2 id="work" className="text-lg font-semibold">
        {t("work")}
      </h2>
      {work.length === 0 ? (
        <p className="text-ink-2">{t("noWork")}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {work.map((job) => (
            <li key={job.id} className="grid gap-1 px-4 py-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
                <span className="min-w-0 font-medium break-words">{job.title}</span>
                <StatusPill {...LOOK[job.state]}>{t(`state.${job.state}`)}</StatusPill>
              </div>
              {job.note ? <p className="break-words whitespace-pre-wrap text-ink-2">{job.note}</p> : null}
              {job.deadlineOn && job.state !== "done" && job.state !== "cancelled" ? (
                <p className="text-sm text-ink-3">
                  {t("until", { date: formatDay(job.deadlineOn, locale, today) })}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
