import { CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import type { MeetingState } from "@/domain/meetings/state";
import { formatMoment } from "@/platform/i18n/when";

type Props = {
  readonly clientId: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly startsAt: Date;
    readonly state: MeetingState;
  }[];
  readonly timeZone: string;
  readonly mayWrite: boolean;
};

/** Meetings with the client, the latest first. */
export function MeetingsPanel({ clientId, rows, timeZone, mayWrite }: Props) {
  const [t, locale] = [useTranslations("meetings"), useLocale()];
  return (
    <Panel
      flush
      title={t("panel.title")}
      actions={
        mayWrite ? (
          <LinkButton
            size="sm"
            href={`/agency/meetings/new?client=${clientId}`}
            icon={<CalendarPlus aria-hidden />}
          >
            {t("panel.new")}
          </LinkButton>
        ) : undefined
      }
    >
      {rows.length === 0 ? <p className="p-4 text-ink-2">{t("panel.none")}</p> : null}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} data-row="" className="relative flex flex-wrap items-baseline gap-x-3 px-4 py-2">
            <a href={`/agency/meetings/${row.id}`} className="row-link line-clamp-1 min-w-0 flex-1">
              {row.title}
            </a>
            <span className="text-sm whitespace-nowrap text-ink-3">
              {formatMoment(row.startsAt, locale, timeZone)} · {t(`stateOf.${row.state}`)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 0 ? (
        <p className="border-t border-line px-4 py-2">
          <a className="link" href={`/agency/meetings?view=past&client=${clientId}`}>
            {t("panel.all")}
          </a>
        </p>
      ) : null}
    </Panel>
  );
}
