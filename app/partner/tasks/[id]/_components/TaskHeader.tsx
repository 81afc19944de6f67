import { OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/PageHeader";
import { StatusPill } from "@/components/ui/Badge";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { isoDay } from "@/domain/dates";
import { isOverdue } from "@/domain/tasks/states";
import { TaskState } from "../../_components/TaskState";
import type { Viewer } from "../../_components/viewer";
import { TASKS_PATH } from "../../address";
import type { Task } from "./part";
import { TaskActions } from "./TaskActions";
import { useTimes } from "./times";

export function TaskHeader({ viewer, task }: { viewer: Viewer; task: Task }) {
  const [t, words, times] = [
    useTranslations("partnerTasks.task"),
    useTranslations("words"),
    useTimes(viewer.timeZone),
  ];
  const isLate = isOverdue(task, isoDay(new Date(), viewer.timeZone) ?? "");
  const due = task.dueOn && times.day(task.dueOn);
  return (
    <PageHeader
      crumbs={[{ href: TASKS_PATH, label: t("crumb") }]}
      crumbsLabel={t("crumbs")}
      title={
        <>
          <span className="font-normal text-ink-3">#{task.number}</span> {task.title}
        </>
      }
      meta={
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <TaskState state={task.state} />
          {task.isBlocked ? (
            <StatusPill tone="danger" icon={<OctagonX aria-hidden />}>
              {words("blocked")}
            </StatusPill>
          ) : null}
          <CodenamePill name={task.codename} />
          <span>{t("from", { agency: task.agencyName })}</span>
          <span className={isLate ? "font-medium text-danger" : undefined}>
            {words("due")}:{" "}
            {due ? (
              <time dateTime={task.dueOn ?? ""}>{isLate ? t("overdue", { date: due }) : due}</time>
            ) : (
              words("noDate")
            )}
          </span>
        </div>
      }
      actions={<TaskActions viewer={viewer} task={task} />}
    />
  );
}
