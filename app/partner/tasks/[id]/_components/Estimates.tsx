import { CircleCheck, CircleX, Hourglass, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { MinutesInput } from "@/components/forms/inputs";
import { TextInput } from "@/components/forms/TextInput";
import { Badge } from "@/components/ui/Badge";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMinutes } from "@/domain/duration";
import { partnerMay } from "@/domain/roles";
import { proposeEstimate } from "../../actions";
import type { Part } from "./part";
import { useTimes } from "./times";

const ANSWER = {
  proposed: { tone: "info", Icon: Hourglass },
  accepted: { tone: "ok", Icon: CircleCheck },
  declined: { tone: "neutral", Icon: CircleX },
} as const;

/** How long it should take: what was agreed, and what was proposed and answered. */
export function Estimates({ viewer, detail: { task, estimates } }: Part) {
  const [t, words, locale, times] = [
    useTranslations("partnerTasks.estimate"),
    useTranslations("words.estimateState"),
    useLocale(),
    useTimes(viewer.timeZone),
  ];
  const isOpenToProposals =
    task.state === "offered" || task.state === "accepted" || task.state === "in_progress";
  const mayPropose = isOpenToProposals && partnerMay(viewer.role, "proposeEstimate");
  return (
    <Panel title={t("title")} actions={mayPropose ? <Propose viewer={viewer} task={task} /> : undefined}>
      <p>
        {task.estimateMinutes === null
          ? t("none")
          : t("agreed", { time: formatMinutes(task.estimateMinutes, locale) })}
      </p>
      <ol className="mt-3 grid gap-3 empty:hidden">
        {estimates.map((estimate) => {
          const { tone, Icon } = ANSWER[estimate.state];
          return (
            <li key={estimate.id} className="grid gap-0.5">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{formatMinutes(estimate.minutes, locale)}</span>
                <Badge tone={tone} icon={<Icon aria-hidden />}>
                  {words(estimate.state)}
                </Badge>
              </p>
              {estimate.note ? <p className="text-ink-2">{estimate.note}</p> : null}
              <p className="text-sm text-ink-3">
                {t("by", { name: estimate.actorName, date: times.instant(estimate.at) })}
              </p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function Propose({ viewer, task }: { viewer: Part["viewer"]; task: Part["detail"]["task"] }) {
  const [t, reader] = [useTranslations("partnerTasks.estimate"), useTranslations("partnerTasks.task")];
  return (
    <Dialog
      id="estimate"
      title={t("propose")}
      trigger={{ label: t("propose"), size: "sm", variant: "quiet", icon: <Plus aria-hidden /> }}
    >
      <ActionForm action={proposeEstimate} draftKey={`${viewer.userId}.estimate.${task.id}`} resetOnOk>
        <input type="hidden" name="taskId" value={task.id} />
        <MinutesInput name="minutes" label={t("minutes")} help={t("minutesHelp")} />
        <TextInput name="note" label={t("note")} maxLength={500} optional />
        <ReadBy reader="both" who={reader("reader", { agency: task.agencyName })} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
