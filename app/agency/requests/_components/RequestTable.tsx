import { Paperclip } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { RequestStateMark } from "@/app/agency/_components/RequestStateMark";
import { WaitMark } from "@/app/agency/_components/WaitMark";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { type REQUEST_CHANNELS, type RequestState, waitOf } from "@/domain/requests";
import { formatMoment, formatWait } from "@/platform/i18n/when";

type RequestRow = {
  readonly id: string;
  readonly clientName: string;
  readonly excerpt: string;
  readonly channel: (typeof REQUEST_CHANNELS)[number];
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly fileCount: number;
};

type Props = {
  readonly rows: readonly RequestRow[];
  readonly now: Date;
  readonly timeZone: string;
  /** May the reader make a job? Then the row offers it. */
  readonly mayMakeJob: boolean;
};

export function RequestTable({ rows, now, timeZone, mayMakeJob }: Props) {
  const [t, words, locale] = [useTranslations("requests"), useTranslations("words"), useLocale()];
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("request")}</Th>
          <Th>{t("client")}</Th>
          <Th low>{t("channel")}</Th>
          <Th low>{t("received")}</Th>
          <Th>{t("state")}</Th>
          <Th hidden>{t("action")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <span className="block">
              <RowLink href={`/agency/requests/${row.id}`}>
                <span className="line-clamp-2">{row.excerpt || t("withoutText")}</span>
              </RowLink>
              {row.fileCount > 0 ? (
                <span className="flex items-center gap-1 text-sm font-normal text-ink-3">
                  <Paperclip aria-hidden className="size-3.5" />
                  {t("files", { count: row.fileCount })}
                </span>
              ) : null}
            </span>
          </Td>
          <Td label={t("client")}>{row.clientName}</Td>
          <Td soft low label={t("channel")}>
            {words(`requestChannel.${row.channel}`)}
          </Td>
          <Td soft low label={t("received")}>
            <time dateTime={row.receivedAt.toISOString()} className="whitespace-nowrap">
              {formatMoment(row.receivedAt, locale, timeZone)}
            </time>
          </Td>
          <Td>
            {row.state === "open" ? (
              <WaitMark since={row.receivedAt} now={now}>
                {t("waitsFor", { wait: formatWait(waitOf(row.receivedAt, now).minutes, locale) })}
              </WaitMark>
            ) : (
              <RequestStateMark state={row.state} label={words(`requestState.${row.state}`)} />
            )}
          </Td>
          <Td num>
            {mayMakeJob && (row.state === "open" || row.state === "answered") ? (
              <a className="link whitespace-nowrap" href={`/agency/jobs/new?request=${row.id}`}>
                {t("makeJob")}
              </a>
            ) : null}
          </Td>
        </Row>
      ))}
    </Table>
  );
}
