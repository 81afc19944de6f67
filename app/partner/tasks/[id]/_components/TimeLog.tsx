import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { opensDialog } from "@/components/ui/opens";
import { Panel } from "@/components/ui/Panel";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { formatMinutes } from "@/domain/duration";
import { DIALOG_ID } from "./dialogs";
import { mayLogTime } from "./may";
import type { Part } from "./part";
import { useTimes } from "./times";

const SHOWN = 100;

/** Time spent, by day, against the estimate. */
export function TimeLog({ viewer, detail: { task, timeEntries } }: Part) {
  const mayLog = mayLogTime(viewer, task);
  const [t, locale, times] = [useTranslations("partnerTasks.time"), useLocale(), useTimes(viewer.timeZone)];
  if (!mayLog && timeEntries.length === 0) return null;
  const logged = formatMinutes(task.loggedMinutes, locale);
  const estimate = task.estimateMinutes && formatMinutes(task.estimateMinutes, locale);
  return (
    <Panel title={t("title")} actions={mayLog ? <Log label={t("log")} /> : undefined}>
      {task.estimateMinutes && estimate ? (
        <ProgressBar
          value={task.loggedMinutes}
          max={task.estimateMinutes}
          label={t("sumOf", { logged, estimate })}
        />
      ) : (
        <p>{timeEntries.length > 0 ? t("sum", { logged }) : t("none")}</p>
      )}
      <ol className="mt-3 grid gap-2 empty:hidden">
        {timeEntries.map((entry) => (
          <li key={entry.id} className="grid grid-cols-[1fr_auto] gap-x-3">
            <span>{entry.note || entry.actorName}</span>
            <span className="text-right whitespace-nowrap">{formatMinutes(entry.minutes, locale)}</span>
            <span className="text-sm text-ink-3">
              <time dateTime={entry.spentOn}>{times.day(entry.spentOn)}</time>
              {entry.note ? `, ${entry.actorName}` : null}
            </span>
          </li>
        ))}
      </ol>
      {timeEntries.length === SHOWN ? <p className="mt-3 text-sm text-ink-3">{t("older")}</p> : null}
    </Panel>
  );
}

const Log = ({ label }: { label: string }) => (
  <Button
    size="sm"
    variant="quiet"
    icon={<Plus aria-hidden />}
    aria-haspopup="dialog"
    {...opensDialog(DIALOG_ID.time)}
  >
    {label}
  </Button>
);
