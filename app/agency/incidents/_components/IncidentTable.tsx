import { useLocale, useTranslations } from "next-intl";
import { IncidentStateMark } from "@/app/agency/_components/IncidentStateMark";
import { SeverityMark } from "@/app/agency/_components/SeverityMark";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import type { listIncidents } from "../queries";

type Props = {
  readonly rows: Awaited<ReturnType<typeof listIncidents>>["rows"];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly timeZone: string;
};

export function IncidentTable({ rows, today, timeZone }: Props) {
  const [t, words, locale] = [useTranslations("incidents"), useTranslations("words"), useLocale()];
  const day = (on: string) => formatDay(on, locale, today);
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("what")}</Th>
          <Th>{words("client")}</Th>
          <Th>{t("severityLabel")}</Th>
          <Th low>{t("owner")}</Th>
          <Th low>{t("opened")}</Th>
          <Th>{t("nextDay")}</Th>
          <Th>{t("stateLabel")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/incidents/${row.id}`}>{row.title}</RowLink>
          </Td>
          <Td label={words("client")}>{row.clientName}</Td>
          <Td label={t("severityLabel")}>
            <SeverityMark severity={row.severity}>{t(`severity.${row.severity}`)}</SeverityMark>
          </Td>
          <Td soft low label={t("owner")}>
            {row.ownerName ?? words("nobody")}
          </Td>
          <Td soft low label={t("opened")}>
            {day(isoDay(row.openedAt, timeZone) ?? today)}
          </Td>
          <Td soft label={t("nextDay")}>
            <NextDay row={row} day={day} />
          </Td>
          <Td>
            <IncidentStateMark state={row.state} label={t(`state.${row.state}`)} />
          </Td>
        </Row>
      ))}
    </Table>
  );
}

/** What has the next date: a promise, or the question whether the client is calm again. */
function NextDay({ row, day }: { row: Props["rows"][number]; day: (on: string) => string }) {
  const t = useTranslations("incidents");
  if (row.promiseOn) return t("promiseBy", { date: day(row.promiseOn) });
  return row.state === "checking" && row.checkOn ? t("checkBy", { date: day(row.checkOn) }) : null;
}
