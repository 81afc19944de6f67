import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { formatMinutes } from "@/domain/duration";
import type { TaskPage } from "../[id]/queries";

/** Hours that the team has logged, beside the estimate that was agreed. */
export function TimeLogged({ page: { task, timeEntries } }: { page: TaskPage }) {
  const [t, locale, format] = [useTranslations("agencyTasks.time"), useLocale(), useFormatter()];
  const total = t("total", { total: formatMinutes(task.loggedMinutes, locale) });
  return (
    <Panel title={t("title")} hint={timeEntries.length > 0 ? total : undefined} id="time">
      {task.estimateMinutes && task.loggedMinutes ? (
        <div className="mb-3">
          <ProgressBar
            value={task.loggedMinutes}
            max={task.estimateMinutes}
            label={`${formatMinutes(task.loggedMinutes, locale)} / ${formatMinutes(task.estimateMinutes, locale)}`}
          />
        </div>
      ) : null}
      {timeEntries.length === 0 ? <p className="text-ink-3">{t("empty")}</p> : null}
      <ul className="grid gap-1.5">
        {timeEntries.map((entry) => (
          <li key={entry.id} className="flex gap-3">
            <span className="w-20 shrink-0 text-right font-medium tabular-nums">
              {formatMinutes(entry.minutes, locale)}
            </span>
            <span className="min-w-0">
              <span className="break-words">{entry.note}</span>{" "}
              <span className="text-sm text-ink-3">
                {entry.actorName},{" "}
                <time dateTime={entry.spentOn}>
                  {format.dateTime(new Date(entry.spentOn), {
                    day: "numeric",
                    month: "short",
                    timeZone: "UTC",
                  })}
                </time>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
