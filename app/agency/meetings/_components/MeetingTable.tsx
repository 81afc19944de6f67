import { useLocale, useTranslations } from "next-intl";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { MeetingState } from "@/domain/meetings/state";
import { formatMoment } from "@/platform/i18n/when";
import { MeetingStateMark } from "./MeetingStateMark";

type MeetingRow = {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly state: MeetingState;
  readonly people: readonly string[];
  readonly contacts: readonly string[];
  readonly openTodos: number;
  readonly hasMinutes: boolean;
};

export function MeetingTable({ rows, timeZone }: { rows: readonly MeetingRow[]; timeZone: string }) {
  const [t, locale] = [useTranslations("meetings"), useLocale()];
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("meeting")}</Th>
          <Th>{t("client")}</Th>
          <Th>{t("when")}</Th>
          <Th low>{t("who")}</Th>
          <Th>{t("state")}</Th>
          <Th low>{t("after")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/meetings/${row.id}`}>{row.title}</RowLink>
          </Td>
          <Td label={t("client")}>{row.clientName}</Td>
          <Td label={t("when")}>
            <time dateTime={row.startsAt.toISOString()} className="whitespace-nowrap">
              {formatMoment(row.startsAt, locale, timeZone)}
            </time>
          </Td>
          <Td low label={t("who")}>
            {[...row.contacts, ...row.people].join(", ")}
          </Td>
          <Td>
            <MeetingStateMark state={row.state} label={t(`stateOf.${row.state}`)} />
          </Td>
          <Td low label={t("after")}>
            {row.state === "held" ? (
              <span className="text-sm">
                {[
                  row.openTodos > 0 ? t("open", { count: row.openTodos }) : "",
                  row.hasMinutes ? "" : t("noMinutes"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            ) : null}
          </Td>
        </Row>
      ))}
    </Table>
  );
}
