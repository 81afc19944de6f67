import { Paperclip } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { RequestStateMark } from "@/app/agency/_components/RequestStateMark";
import { WaitMark } from "@/app/agency/_components/WaitMark";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { isoDay } from "@/domain/dates";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import type { RequestRow } from "../queries";

type Props = {
  readonly rows: readonly RequestRow[];
  readonly now: Date;
  readonly timeZone: string;
  /** May the reader make a job? Then the row offers it. */
  readonly mayMakeJob: boolean;
};

export function RequestTable({ rows, now, timeZone, mayMakeJob }: Props) {
  const [t, words, locale] = [useTranslations("requests"), useTranslations("words"), useLocale()];
  const today = isoDay(now, timeZone) ?? "";
  const day = (at: Date) => formatDay(isoDay(at, timeZone) ?? today, locale, today);
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("request")}</Th>
          <Th>{t("client")}</Th>
          <Th low>{t("channel")}</Th>
          <Th low>{t("received")}</Th>
          <Th low>{t("manager")}</Th>
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
          <Td soft low label={t("manager")}>
            {row.managerName ?? words("nobody")}
          </Td>
          <Td>
            {row.wait ? (
              <WaitMark wait={row.wait} now={now} timeZone={timeZone} />
            ) : (
              <RequestStateMark
                state={row.state}
                label={
                  row.waitsSince
                    ? t("comesBack", { date: day(row.waitsSince) })
                    : words(`requestState.${row.state}`)
                }
              />
            )}
          </Td>
          <Td num>
            {mayMakeJob && CAN_BECOME_JOB.includes(row.state) ? (
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

/** The row offers what is likely next: an ended request becomes a job from its own page only. */
const CAN_BECOME_JOB: readonly RequestRow["state"][] = ["open", "postponed", "answered"];
