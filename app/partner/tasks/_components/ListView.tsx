import { ListChecks, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Pager } from "@/components/layout/Pager";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { type Asked, tasksAddress } from "../address";
import type { listTasks, TaskRow } from "../queries";
import { TaskFilters } from "./TaskFilters";
import { TaskTable } from "./TaskTable";
import { useTable } from "./useTable";
import type { Viewer } from "./viewer";

type Props = { viewer: Viewer; asked: Asked; tasks: Awaited<ReturnType<typeof listTasks>> };

export function ListView({ viewer, asked, tasks }: Props) {
  const last = tasks.rows.at(-1);
  const next = tasks.hasMore && last ? { due: last.dueSort, id: last.id } : undefined;
  const { after: _, ...same } = asked;
  return (
    <>
      <TaskFilters asked={asked} projects={tasks.projects} />
      {tasks.rows.length > 0 ? (
        <Rows rows={tasks.rows} timeZone={viewer.timeZone} />
      ) : (
        <NoTasks asked={asked} />
      )}
      <Pager nextHref={next && tasksAddress(same, next)} previousHref={asked.after && tasksAddress(same)} />
    </>
  );
}

function Rows({ rows, timeZone }: { rows: readonly TaskRow[]; timeZone: string }) {
  return <TaskTable {...useTable(rows, timeZone)} />;
}

function NoTasks({ asked }: { asked: Asked }) {
  const t = useTranslations("partnerTasks.list");
  const isNarrowed =
    asked.q || asked.project || asked.assignee || asked.after || (asked.state && asked.state !== "all");
  if (isNarrowed)
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t("notFound")}
        action={<LinkButton href={tasksAddress({ view: "list", state: "all" })}>{t("clear")}</LinkButton>}
      >
        {t("notFoundHelp")}
      </EmptyState>
    );
  const action = <LinkButton href={tasksAddress({ view: "list", state: "all" })}>{t("emptyAll")}</LinkButton>;
  return (
    <EmptyState
      icon={<ListChecks aria-hidden />}
      title={t("empty")}
      action={asked.state === "all" ? undefined : action}
    >
      {t("emptyHelp")}
    </EmptyState>
  );
}
