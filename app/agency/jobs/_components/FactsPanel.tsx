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
  /** The version that stands, and how many there are. */
  readonly estimate: { readonly number: number; readonly count: number } | undefined;
  /** YYYY-MM-DD in the organisation's time zone. */
  readonly createdOn: string;
  readonly today: string;
  readonly may: { readonly readPrice: boolean; readonly editPrice: boolean; readonly write: boolean };
};

export function FactsPanel({ job, estimate, createdOn, today, may }: Props) {
  const [t, locale] = [useTranslations("jobs"), useLocale()];
  const day = (on: string) => <time dateTime={on}>{formatDay(on, locale, today)}</time>;
  const notSet = <span className="text-ink-3">{t("notSet")}</span>;
  const price = (
    <span className="flex flex-wrap items-center gap-2">
      {priceText(job, locale) || notSet}
      {may.editPrice && !(estimate && job.priceMinor !== null) ? <PriceDialog job={job} /> : null}
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
            value: (
              <span className="flex flex-wrap items-center gap-x-2">
                {job.estimateMinutes === null ? notSet : formatMinutes(job.estimateMinutes, locale)}
                {estimate || may.write ? (
                  <a className="link text-sm" href={`/agency/jobs/${job.id}/estimates`}>
                    {estimate ? t("estimates.version", { number: estimate.number }) : t("estimates.begin")}
                  </a>
                ) : null}
              </span>
            ),
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
