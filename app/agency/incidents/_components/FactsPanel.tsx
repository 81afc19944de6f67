import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import type { Incident } from "./incident";

type Props = { readonly incident: Incident; readonly today: string; readonly timeZone: string };

/** What it came of, since when, and what became of it. */
export function FactsPanel({ incident, today, timeZone }: Props) {
  const [t, words, locale] = [useTranslations("incidents"), useTranslations("words"), useLocale()];
  const day = (at: Date) => {
    const on = isoDay(at, timeZone) ?? today;
    return <time dateTime={on}>{formatDay(on, locale, today)}</time>;
  };
  return (
    <Panel title={t("facts")}>
      <DescriptionList
        items={[
          {
            term: words("client"),
            value: (
              <a className="link" href={`/agency/clients/${incident.clientId}`}>
                {incident.clientName}
              </a>
            ),
          },
          {
            term: t("cameOf"),
            value: incident.requestId ? (
              <a className="link" href={`/agency/requests/${incident.requestId}`}>
                {t("ofRequest")}
              </a>
            ) : incident.jobId ? (
              <a className="link" href={`/agency/jobs/${incident.jobId}`}>
                {incident.jobTitle}
              </a>
            ) : undefined,
          },
          { term: t("opened"), value: day(incident.openedAt) },
          { term: t("causeLabel"), value: incident.cause ? t(`cause.${incident.cause}`) : undefined },
          { term: t("closed"), value: incident.closedAt ? day(incident.closedAt) : undefined },
        ]}
      />
    </Panel>
  );
}
