import { useLocale, useTranslations } from "next-intl";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { formatMinutes } from "@/domain/duration";
import type { JobState } from "@/domain/jobs";
import { formatDay } from "@/platform/i18n/when";
import { priceText } from "./price";

type JobRow = {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
  readonly state: JobState;
  readonly estimateMinutes: number | null;
  readonly priceMinor: number | null;
  readonly currency: string;
  readonly deadlineOn: string | null;
  readonly taskCount: number;
};

type Props = {
  readonly rows: readonly JobRow[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly showsPrice: boolean;
  readonly mayCut: boolean;
};

export function JobTable({ rows, today, showsPrice, mayCut }: Props) {
  const [t, words, locale] = [useTranslations("jobs"), useTranslations("words"), useLocale()];
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("job")}</Th>
          <Th>{t("client")}</Th>
          <Th>{t("state")}</Th>
          <Th num low>
            {t("estimate")}
          </Th>
          {showsPrice ? <Th num>{t("price")}</Th> : null}
          <Th num>{t("deadline")}</Th>
          <Th num low>
            {t("tasks")}
          </Th>
          <Th hidden>{t("action")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/jobs/${row.id}`}>{row.title}</RowLink>
          </Td>
          <Td label={t("client")}>{row.clientName}</Td>
          <Td>
            <JobStateMark state={row.state} label={words(`jobState.${row.state}`)} />
          </Td>
          <Td num low label={t("estimate")}>
            {row.estimateMinutes === null ? "" : formatMinutes(row.estimateMinutes, locale)}
          </Td>
          {showsPrice ? (
            <Td num label={t("price")}>
              {priceText(row, locale)}
            </Td>
          ) : null}
          <Td num label={t("deadline")}>
            {row.deadlineOn ? <Deadline row={row} on={row.deadlineOn} {...{ today, locale }} /> : ""}
          </Td>
          <Td num low label={t("tasks")}>
            {row.taskCount || ""}
          </Td>
          <Td num>
            {mayCut && (row.state === "agreed" || row.state === "in_work") ? (
              <a className="link whitespace-nowrap" href={`/agency/tasks/drafts/new?job=${row.id}`}>
                {t("cut")}
              </a>
            ) : null}
          </Td>
        </Row>
      ))}
    </Table>
  );
}

/** A date that is past while the job is not done stands out, and says so to those who do not see colours. */
function Deadline({ row, on, today, locale }: { row: JobRow; on: string; today: string; locale: string }) {
  const isLate = on < today && row.state !== "done" && row.state !== "cancelled";
  return (
    <time dateTime={on} className={isLate ? "font-medium text-danger" : ""}>
      {isLate ? "! " : ""}
      {formatDay(on, locale, today)}
    </time>
  );
}
