import { useLocale, useTranslations } from "next-intl";
import { ApprovalStateMark } from "@/app/agency/_components/ApprovalStateMark";
import { BlockerMark } from "@/app/agency/_components/BlockerMark";
import { Remind } from "@/app/agency/_components/Remind";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { Holidays } from "@/domain/cadence/calendar";
import { isoDay } from "@/domain/dates";
import { formatDay } from "@/platform/i18n/when";
import type { ApprovalRow } from "../queries";

type Props = {
  readonly rows: readonly ApprovalRow[];
  readonly today: string;
  readonly daysOff: Holidays;
  readonly timeZone: string;
  readonly mayRemind: boolean;
};

export function ApprovalTable({ rows, today, daysOff, timeZone, mayRemind }: Props) {
  const [t, locale] = [useTranslations("approvals"), useLocale()];
  const day = (at: Date) => formatDay(isoDay(at, timeZone) ?? today, locale, today);
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("approval")}</Th>
          <Th>{t("client")}</Th>
          <Th low>{t("asked")}</Th>
          <Th>{t("standing")}</Th>
          <Th hidden>{t("action")}</Th>
        </>
      }
    >
      {rows.map((row) => {
        const [first] = row.blockers;
        return (
          <Row key={row.id}>
            <Td lead>
              <span className="block">
                <RowLink href={`/agency/approvals/${row.id}`}>{row.title}</RowLink>
                <span className="block text-sm font-normal text-ink-3">{t(`matter.${row.matter}`)}</span>
              </span>
            </Td>
            <Td label={t("client")}>{row.clientName}</Td>
            <Td soft low label={t("asked")}>
              <time dateTime={row.createdAt.toISOString()} className="whitespace-nowrap">
                {day(row.createdAt)}
              </time>
            </Td>
            <Td>
              {row.state === "open" ? (
                <span className="flex flex-wrap gap-1">
                  {row.blockers.map((blocker) => (
                    <BlockerMark
                      key={blocker.id}
                      blocker={blocker}
                      answerDays={row.answerDays}
                      {...{ today, daysOff, timeZone }}
                    />
                  ))}
                </span>
              ) : (
                <ApprovalStateMark state={row.state} label={t(`state.${row.state}`)} />
              )}
            </Td>
            <Td num>
              {mayRemind && row.state === "open" && first?.hasEmail ? (
                <Remind voiceId={first.id} name={first.name} way="letter" />
              ) : null}
            </Td>
          </Row>
        );
      })}
    </Table>
  );
}
