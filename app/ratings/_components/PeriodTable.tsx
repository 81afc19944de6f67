import { useLocale, useTranslations } from "next-intl";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { PeriodRow } from "@/db/exchange/ratings";
import { numberFormat } from "@/domain/formats";
import type { Side } from "@/domain/tasks/move";
import { formatMoment } from "@/platform/i18n/when";
import { periodName } from "../periodName";
import { StandingMark } from "./StandingMark";

type Props = { side: Side; rows: readonly PeriodRow[]; timeZone: string };

/** Periods with what was given and got. Before the reveal only the own side can be seen. */
export function PeriodTable({ side, rows, timeZone }: Props) {
  const [t, locale] = [useTranslations("ratings"), useLocale()];
  const head = (
    <>
      <Th>{t("column.period")}</Th>
      <Th>{t("column.other")}</Th>
      <Th>{t("column.standing")}</Th>
      <Th num>{t("column.given")}</Th>
      <Th num>{t("column.received")}</Th>
      <Th low>{t("column.until")}</Th>
    </>
  );
  const points = (score: number | null) =>
    score === null ? <span className="text-ink-3">—</span> : numberFormat(locale, {}).format(score);
  return (
    <Table label={t("listed")} head={head}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/${side}/ratings/${row.id}`}>{periodName(t, locale, row)}</RowLink>
          </Td>
          <Td label={t("column.other")}>{row.otherName}</Td>
          <Td>
            <StandingMark standing={row.standing} />
          </Td>
          <Td num label={t("column.given")}>
            {points(row.given)}
          </Td>
          <Td num label={t("column.received")}>
            {points(row.received)}
          </Td>
          <Td soft low label={t("column.until")}>
            {row.standing === "toCast" || row.standing === "sealed"
              ? t("closes", { date: formatMoment(new Date(row.closesAt), locale, timeZone) })
              : ""}
          </Td>
        </Row>
      ))}
    </Table>
  );
}
