import { Scissors } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { TaskStateMark } from "@/components/states/TaskStateMark";
import { LinkButton } from "@/components/ui/Button";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Panel } from "@/components/ui/Panel";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { isOverdue, type TaskState } from "@/domain/tasks/states";
import { formatDay } from "@/platform/i18n/when";
import { TASK_LIMIT } from "../queries";

type Task = {
  readonly id: string;
  readonly title: string;
  readonly state: TaskState;
  readonly isBlocked: boolean;
  readonly dueOn: string | null;
  readonly feeMinor: number | null;
  readonly currency: string;
  readonly codename: string;
  readonly partnerName: string;
};

type Props = {
  readonly job: { readonly id: string; readonly clientName: string };
  readonly tasks: readonly Task[];
  readonly hasMore: boolean;
  readonly mayCut: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
};

/** What was cut from the job, and how far each piece is. */
export function TasksPanel({ job, tasks, hasMore, mayCut, today }: Props) {
  const [t, words, locale] = [useTranslations("jobs"), useTranslations("words"), useLocale()];
  const fee = (task: Task) =>
    task.feeMinor !== null && isCurrency(task.currency)
      ? formatMoney(task.feeMinor, task.currency, locale)
      : "";
  if (tasks.length === 0)
    return (
      <Panel title={t("tasksTitle")}>
        <p>{t("noTasks")}</p>
        <p className="text-ink-2">{t("noTasksText")}</p>
        {mayCut ? (
          <p className="mt-3">
            <LinkButton href={`/agency/tasks/drafts/new?job=${job.id}`} icon={<Scissors aria-hidden />}>
              {t("cut")}
            </LinkButton>
          </p>
        ) : null}
      </Panel>
    );
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title" className="mb-2 text-lg font-semibold">
        {t("tasksTitle")}
      </h2>
      <Table
        label={t("tasksTitle")}
        head={
          <>
            <Th>{t("task")}</Th>
            <Th>{t("partner")}</Th>
            <Th>{t("state")}</Th>
            <Th num>{t("due")}</Th>
            <Th num>{t("fee")}</Th>
          </>
        }
      >
        {tasks.map((task) => (
          <Row key={task.id}>
            <Td lead>
              <RowLink href={`/agency/tasks/${task.id}`}>{task.title}</RowLink>
            </Td>
            <Td label={t("partner")}>
              <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                {task.partnerName}
                <CodenamePill
                  name={task.codename}
                  meaning={t("meaning", { client: job.clientName, partner: task.partnerName })}
                />
              </span>
            </Td>
            <Td>
              <TaskStateMark
                state={task.state}
                label={words(`taskState.${task.state}`)}
                blocked={task.isBlocked ? words("blocked") : undefined}
              />
            </Td>
            <Td num label={t("due")}>
              {task.dueOn ? (
                <time dateTime={task.dueOn} className={isOverdue(task, today) ? "text-danger" : ""}>
                  {formatDay(task.dueOn, locale, today)}
                </time>
              ) : null}
            </Td>
            <Td num label={t("fee")}>
              {fee(task)}
            </Td>
          </Row>
        ))}
      </Table>
      {hasMore ? <p className="mt-2 text-sm text-ink-2">{t("moreTasks", { count: TASK_LIMIT })}</p> : null}
    </section>
  );
}
