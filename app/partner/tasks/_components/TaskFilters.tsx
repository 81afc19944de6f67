import { useTranslations } from "next-intl";
import { type Filter, Toolbar } from "@/components/layout/Toolbar";
import { TASK_STATES } from "@/domain/tasks/states";
import { type Asked, TASKS_PATH } from "../address";
import { ASSIGNEES } from "../schema";

type Props = { asked: Asked; projects: readonly { readonly id: string; readonly codename: string }[] };

/** A search from the board leads to the list, so the board carries no view along. */
export function TaskFilters({ asked, projects }: Props) {
  const [t, words] = [useTranslations("partnerTasks.filters"), useTranslations("words")];
  const state: Filter = {
    name: "state",
    label: asked.q ? t("any") : t("open"),
    value: asked.state,
    options: [
      ...(asked.q ? [] : [{ value: "all", label: t("any") }]),
      ...TASK_STATES.map((value) => ({ value, label: words(`taskState.${value}`) })),
    ],
  };
  const filters: Filter[] = [
    {
      name: "project",
      label: t("project"),
      value: asked.project,
      options: projects.map(({ id, codename }) => ({ value: id, label: codename })),
    },
    {
      name: "assignee",
      label: t("assignee"),
      value: asked.assignee,
      options: ASSIGNEES.map((value) => ({ value, label: t(value) })),
    },
  ];
  return (
    <Toolbar
      path={TASKS_PATH}
      search={{ value: asked.q, placeholder: t("search") }}
      filters={asked.view === "list" ? [state, ...filters] : filters}
      keep={asked.view === "list" ? { view: "list" } : {}}
    />
  );
}
