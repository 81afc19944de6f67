import { getLocale, getTranslations } from "next-intl/server";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import { SilenceMark } from "../../_components/SilenceMark";
import { QuickTouch, TouchIcon } from "../../_components/TouchForm";
import type { RadarRow } from "../queries";

type Props = {
  readonly rows: readonly RadarRow[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly timeZone: string;
  readonly mayTouch: boolean;
};

/** Who has not heard from the agency, the one under most strain first; each row can be done from the list. */
export async function RadarTable({ rows, today, timeZone, mayTouch }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations("radar"),
    getTranslations("words"),
    getLocale(),
  ]);
  const day = (on: string) => formatDay(on, locale, today);
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{words("client")}</Th>
          <Th>{t("silence")}</Th>
          <Th>{t("last")}</Th>
          <Th low>{t("dueBy")}</Th>
          <Th low>{t("manager")}</Th>
          <Th hidden>{t("note")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/clients/${row.id}#touches`}>{row.name}</RowLink>
            {row.unheard.length > 0 ? (
              <span className="block text-sm text-ink-2">
                {t("unheard", { names: row.unheard.map(({ name }) => name).join(", ") })}
              </span>
            ) : null}
          </Td>
          <Td>
            <SilenceMark silence={row.reading.silence}>
              {t(`days.${row.reading.silence}`, { days: row.reading.days })}
            </SilenceMark>
          </Td>
          <Td label={t("last")}>
            {row.last ? (
              <span className="inline-flex items-center gap-1.5 whitespace-nowrap [&>svg]:size-3.5 [&>svg]:text-ink-3">
                <TouchIcon kind={row.last.kind} />
                {words(`touchKind.${row.last.kind}`)}, {day(isoDay(row.last.at, timeZone) ?? today)}
              </span>
            ) : (
              <span className="text-ink-3">{t("never")}</span>
            )}
          </Td>
          <Td soft low label={t("dueBy")}>
            {day(row.reading.dueOn)}
          </Td>
          <Td soft low label={t("manager")}>
            {row.managerName ?? words("nobody")}
          </Td>
          <Td num>{mayTouch ? <QuickTouch clientId={row.id} clientName={row.name} /> : null}</Td>
        </Row>
      ))}
    </Table>
  );
}
