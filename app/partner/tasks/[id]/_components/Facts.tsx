import { Hand } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMinutes } from "@/domain/duration";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { partnerMay } from "@/domain/roles";
import { isOpen } from "@/domain/tasks/states";
import { assignTask, takeTask } from "../../actions";
import type { Part } from "./part";
import { useTimes } from "./times";

export function Facts({ viewer, detail }: Part) {
  const { task } = detail;
  const [t, words, locale, times] = [
    useTranslations("partnerTasks.task"),
    useTranslations("words"),
    useLocale(),
    useTimes(viewer.timeZone),
  ];
  const fee =
    task.feeMinor !== null && task.currency && isCurrency(task.currency)
      ? formatMoney(task.feeMinor, task.currency, locale)
      : null;
  return (
    <Panel title={t("facts")}>
      <DescriptionList
        items={[
          { term: words("agency"), value: task.agencyName },
          {
            term: words("due"),
            value: task.dueOn ? <time dateTime={task.dueOn}>{times.day(task.dueOn)}</time> : words("noDate"),
          },
          {
            term: words("estimate"),
            value: task.estimateMinutes === null ? "—" : formatMinutes(task.estimateMinutes, locale),
          },
          { term: words("fee"), value: fee },
          { term: words("assignee"), value: task.assigneeName || t("nobody") },
        ]}
      />
      {isOpen(task.state) ? <Staffing viewer={viewer} detail={detail} /> : null}
    </Panel>
  );
}

/** A lead or an account manager gives the task to anyone of the team; an executor takes what nobody has. */
function Staffing({ viewer, detail: { task, people } }: Part) {
  const t = useTranslations("partnerTasks.task");
  const taskId = <input type="hidden" name="taskId" value={task.id} />;
  if (partnerMay(viewer.role, "assignTask"))
    return (
      <ActionForm
        action={assignTask}
        version={task.version}
        className="mt-4 flex flex-wrap items-end gap-2 border-t border-line pt-3"
      >
        {taskId}
        <Select
          key={task.version}
          name="assigneeId"
          label={t("assignee")}
          className="min-w-40 flex-1"
          placeholder={t("nobody")}
          defaultValue={task.assigneeId ?? ""}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton variant="secondary">{t("assign")}</SubmitButton>
      </ActionForm>
    );
  if (task.assigneeId || !partnerMay(viewer.role, "workOnTask")) return null;
  return (
    <ActionForm action={takeTask} version={task.version} className="mt-4 border-t border-line pt-3">
      {taskId}
      <SubmitButton variant="secondary" icon={<Hand aria-hidden />}>
        {t("take")}
      </SubmitButton>
    </ActionForm>
  );
}
