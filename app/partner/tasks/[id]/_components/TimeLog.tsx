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
import { type EntryView, TimeEntries } from "./TimeEntries";
import { useTimes } from "./times";

const SHOWN = 100;

/** Time spent, by day, against the estimate. */
export function TimeLog({ viewer, detail: { task, timeEntries } }: Part) {
  const mayLog = mayLogTime(viewer, task);
  const [t, locale, times] = [useTranslations("partnerTasks.time"), useLocale(), useTimes(viewer.timeZone)];
  if (!mayLog && timeEntries.length === 0) return null;
  const logged = formatMinutes(task.loggedMinutes, locale);
  const estimate = task.estimateMinutes && formatMinutes(task.estimateMinutes, locale);
  const entries = timeEntries.map(({ id, note, actorName, minutes, spentOn }): EntryView => {
    const time = formatMinutes(minutes, locale);
    return [id, note || actorName, time, spentOn, times.day(spentOn), note ? actorName : ""];
  });
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
      <TimeEntries entries={entries} />
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
