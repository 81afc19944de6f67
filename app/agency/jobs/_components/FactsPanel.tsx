import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { formatMinutes } from "@/domain/duration";
import { formatDay } from "@/platform/i18n/when";
import { PriceDialog } from "./PriceDialog";
import { priceText } from "./price";

type Props = {
  readonly job: {
    readonly id: string;
    readonly clientId: string;
    readonly clientName: string;
    readonly requestId: string | null;
    readonly estimateMinutes: number | null;
    readonly deadlineOn: string | null;
    readonly priceMinor: number | null;
    readonly currency: string;
    readonly authorName: string | null;
    readonly version: number;
  };
  /** YYYY-MM-DD in the organisation's time zone. */
  readonly createdOn: string;
  readonly today: string;
  readonly may: { readonly readPrice: boolean; readonly editPrice: boolean };
};

export function FactsPanel({ job, createdOn, today, may }: Props) {
  const [t, locale] = [useTranslations("jobs"), useLocale()];
  const day = (on: string) => <time dateTime={on}>{formatDay(on, locale, today)}</time>;
  const notSet = <span className="text-ink-3">{t("notSet")}</span>;
  const price = (
    <span className="flex flex-wrap items-center gap-2">
      {priceText(job, locale) || notSet}
      {may.editPrice ? <PriceDialog job={job} /> : null}
    </span>
  );
  return (
    <Panel title={t("facts")}>
      <DescriptionList
        items={[
          {
            term: t("client"),
            value: (
              <a className="link" href={`/agency/clients/${job.clientId}`}>
                {job.clientName}
              </a>
            ),
          },
          {
            term: t("request"),
            value: job.requestId ? (
              <a className="link" href={`/agency/requests/${job.requestId}`}>
                {t("openRequest")}
              </a>
            ) : undefined,
          },
          {
            term: t("estimate"),
            value: job.estimateMinutes === null ? notSet : formatMinutes(job.estimateMinutes, locale),
          },
          { term: t("price"), value: may.readPrice ? price : undefined },
          { term: t("deadline"), value: job.deadlineOn ? day(job.deadlineOn) : notSet },
          { term: t("author"), value: job.authorName ?? undefined },
          { term: t("created"), value: day(createdOn) },
        ]}
      />
    </Panel>
  );
}
