import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentStateMark } from "@/app/agency/_components/IncidentStateMark";
import type { selectOfClient } from "@/app/agency/incidents/queries";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";

type Props = {
  readonly clientId: string;
  readonly rows: Awaited<ReturnType<typeof selectOfClient>>;
  readonly today: string;
  readonly timeZone: string;
  readonly mayOpen: boolean;
};

/** The client's critical situations, the latest first. */
export async function IncidentsPanel({ clientId, rows, today, timeZone, mayOpen }: Props) {
  const [t, locale] = await Promise.all([getTranslations("incidents"), getLocale()]);
  const add = (
    <LinkButton size="sm" href={`/agency/incidents/new?client=${clientId}`} icon={<Plus aria-hidden />}>
      {t("panel.new")}
    </LinkButton>
  );
  return (
    <Panel flush id="incidents" title={t("panel.title")} actions={mayOpen ? add : undefined}>
      {rows.length === 0 ? (
        <p className="p-4 text-ink-2">{t("panel.none")}</p>
      ) : (
        <>
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <li
                key={row.id}
                data-row=""
                className="relative flex flex-wrap items-baseline gap-x-3 px-4 py-2"
              >
                <a
                  href={`/agency/incidents/${row.id}`}
                  className="row-link line-clamp-1 min-w-0 flex-1 max-sm:basis-full"
                >
                  {row.title}
                </a>
                <span className="shrink-0 text-sm whitespace-nowrap text-ink-3">
                  {formatDay(isoDay(row.openedAt, timeZone) ?? today, locale, today)}
                </span>
                <IncidentStateMark state={row.state} label={t(`state.${row.state}`)} />
              </li>
            ))}
          </ul>
          <p className="border-t border-line px-4 py-2">
            <a className="link" href={`/agency/incidents?view=all&client=${clientId}`}>
              {t("panel.all")}
            </a>
          </p>
        </>
      )}
    </Panel>
  );
}
