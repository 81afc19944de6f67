import { Columns3, List, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Asked, tasksAddress } from "../address";

/** The same tasks as a board or as a list; on a phone also the switch that shows the filters. */
export function ViewSwitch({ asked }: { asked: Asked }) {
  const [t, filters] = [useTranslations("partnerTasks.views"), useTranslations("partnerTasks.filters")];
  const { project, assignee } = asked;
  const views = [
    { view: "board", Icon: Columns3 },
    { view: "list", Icon: List },
  ] as const;
  return (
    <div className="flex items-center gap-2 max-md:w-[calc(100vw-1.5rem)]">
      <nav aria-label={t("label")} className="flex rounded-md bg-sunken p-0.5">
        {views.map(({ view, Icon }) => (
          <a
            key={view}
            href={tasksAddress({ view, project, assignee })}
            aria-current={asked.view === view ? "page" : undefined}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-md px-3 text-sm text-ink-2 aria-[current]:bg-surface aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-line pointer-coarse:min-h-11 [&>svg]:size-4"
          >
            <Icon aria-hidden />
            {t(view)}
          </a>
        ))}
      </nav>
      <label className="filter-toggle">
        <input type="checkbox" id="task-filters" className="sr-only" />
        <SlidersHorizontal aria-hidden className="size-4" />
        {filters("toggle")}
      </label>
    </div>
  );
}
