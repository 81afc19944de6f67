import { useLocale, useTranslations } from "next-intl";
import { isoDay } from "@/domain/dates";
import { dateFormat } from "@/domain/formats";
import { TASK_STATES } from "@/domain/tasks/states";
import { writeRows } from "../listRows";
import type { TaskRow } from "../queries";
import type { TableWords } from "./TaskTable";

/** All that `TaskTable` is given; dates are written here, so that server and browser show the same. */
export function useTable(rows: readonly TaskRow[], timeZone: string) {
  const [t, words, locale] = [useTranslations("partnerTasks.list"), useTranslations("words"), useLocale()];
  const today = isoDay(new Date(), timeZone) ?? "";
  const style = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  const thisYear = dateFormat(locale, style);
  const otherYear = dateFormat(locale, { ...style, year: "numeric" });
  const text = writeRows(rows, {
    due: (dueOn) =>
      (dueOn.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear).format(new Date(`${dueOn}T00:00:00Z`)),
    returned: (count) => words("returned", { count }),
  });
  const said: TableWords = {
    label: t("label"),
    number: t("number"),
    task: words("task"),
    codename: words("codename"),
    state: t("state"),
    due: words("due"),
    assignee: words("assignee"),
    messages: t("messages"),
    blocked: words("blocked"),
    overdue: words("overdue"),
    states: TASK_STATES.map((state) => words(`taskState.${state}`)),
  };
  return { text, words: said, today };
}
