import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { DateInput, MinutesInput } from "@/components/forms/inputs";
import { TextInput } from "@/components/forms/TextInput";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isoDay } from "@/domain/dates";
import { formatMinutes } from "@/domain/duration";
import { partnerMay } from "@/domain/roles";
import { logTime } from "../../actions";
import type { Part } from "./part";
import { useTimes } from "./times";

const SHOWN = 100;
const WORKED_IN = ["accepted", "in_progress", "delivered", "done"];

/** Time spent, by day, against the estimate. */
export function TimeLog({ viewer, detail: { task, timeEntries } }: Part) {
  const mayLog = WORKED_IN.includes(task.state) && partnerMay(viewer.role, "workOnTask");
  const [t, locale, times] = [useTranslations("partnerTasks.time"), useLocale(), useTimes(viewer.timeZone)];
  if (!mayLog && timeEntries.length === 0) return null;
  const logged = formatMinutes(task.loggedMinutes, locale);
  const estimate = task.estimateMinutes && formatMinutes(task.estimateMinutes, locale);
  return (
    <Panel title={t("title")} actions={mayLog ? <Log viewer={viewer} task={task} /> : undefined}>
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

function Log({ viewer, task }: { viewer: Part["viewer"]; task: Part["detail"]["task"] }) {
  const [t, reader] = [useTranslations("partnerTasks.time"), useTranslations("partnerTasks.task")];
  const today = isoDay(new Date(), viewer.timeZone);
  return (
    <Dialog
      id="log-time"
      title={t("log")}
      trigger={{ label: t("log"), size: "sm", variant: "quiet", icon: <Plus aria-hidden /> }}
    >
      <ActionForm action={logTime} draftKey={`${viewer.userId}.time.${task.id}`} resetOnOk>
        <input type="hidden" name="taskId" value={task.id} />
        <div className="grid gap-4 sm:grid-cols-2">
          <MinutesInput name="minutes" label={t("minutes")} help={t("minutesHelp")} />
          <DateInput name="spentOn" label={t("spentOn")} defaultValue={today} max={today} />
        </div>
        <TextInput name="note" label={t("note")} maxLength={500} optional />
        <ReadBy reader="both" who={reader("reader", { agency: task.agencyName })} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
