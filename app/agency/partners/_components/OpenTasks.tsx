import { getFormatter, getTranslations } from "next-intl/server";
import { TaskStateMark } from "@/components/states/TaskStateMark";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Panel } from "@/components/ui/Panel";
import type { EngagementPage } from "../queries";

/** What the team works on now, due first. */
export async function OpenTasks({
  tasks,
  partnerOrgId,
}: {
  tasks: EngagementPage["tasks"];
  partnerOrgId: string;
}) {
  const [t, words, format] = await Promise.all([
    getTranslations("partners.page"),
    getTranslations("words"),
    getFormatter(),
  ]);
  return (
    <Panel
      title={t("tasks")}
      flush
      actions={
        <a href={`/agency/tasks?view=all&partner=${partnerOrgId}`} className="link text-sm">
          {t("allTasks")}
        </a>
      }
    >
      {tasks.length === 0 ? <p className="p-4 text-ink-3">{t("noTasks")}</p> : null}
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li
            key={task.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_11.5rem_7rem_3.5rem]"
          >
            <a href={`/agency/tasks/${task.id}`} className="font-medium hover:underline max-sm:col-span-2">
              {task.title}
            </a>
            <span className="min-w-0">
              <CodenamePill name={task.codename} />
            </span>
            <span className="max-sm:order-last">
              <TaskStateMark
                state={task.state}
                label={words(`taskState.${task.state}`)}
                blocked={task.isBlocked ? words("blocked") : undefined}
              />
            </span>
            <span className="text-right text-sm text-ink-2">
              {task.dueOn ? (
                <time dateTime={task.dueOn}>
                  {format.dateTime(new Date(task.dueOn), { day: "numeric", month: "short", timeZone: "UTC" })}
                </time>
              ) : (
                "–"
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
