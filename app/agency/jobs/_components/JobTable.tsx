import { useLocale, useTranslations } from "next-intl";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { formatMinutes } from "@/domain/duration";
import type { JobKind, JobState } from "@/domain/jobs";
import { checkSpec } from "@/domain/specs/check";
import { rollUp, type TaskCounts } from "@/domain/tasks/rollup";
import { templatesOf } from "@/platform/i18n/specs";
import { formatDay } from "@/platform/i18n/when";
import { gapText } from "./gapText";
import { ProgressMark } from "./ProgressMark";
import { priceText } from "./price";
import { TrialBadge } from "./TrialPanel";

type JobRow = {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
  readonly state: JobState;
  readonly estimateMinutes: number | null;
  readonly priceMinor: number | null;
  readonly currency: string;
  readonly deadlineOn: string | null;
  readonly kind: JobKind;
  readonly isTrial: boolean;
  readonly spec: string;
  readonly taskCounts: TaskCounts;
  readonly nextMilestone: { readonly name: string; readonly dueOn: string } | null;
};

type Props = {
  readonly rows: readonly JobRow[];
  readonly templates: Parameters<typeof templatesOf>[2];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly showsPrice: boolean;
  readonly mayCut: boolean;
};

export function JobTable({ rows, templates, today, showsPrice, mayCut }: Props) {
  const [t, words, specs] = [useTranslations("jobs"), useTranslations("words"), useTranslations("specs")];
  const locale = useLocale();
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
          <Th low>{t("tasks")}</Th>
          <Th hidden>{t("action")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/jobs/${row.id}`}>{row.title}</RowLink>
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
              {specs(`kind.${row.kind}`)}
              {row.isTrial ? <TrialBadge /> : null}
              {isOpen(row) ? <Gaps row={row} templates={templatesOf(row.kind, locale, templates)} /> : null}
            </span>
            {row.nextMilestone && isOpen(row) ? (
              <span className="block text-sm text-ink-3">
                {row.nextMilestone.name}{" "}
                <Deadline row={row} on={row.nextMilestone.dueOn} {...{ today, locale }} />
              </span>
            ) : null}
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
          <Td low label={t("tasks")}>
            <ProgressMark rollup={rollUp(row.taskCounts)} />
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

const isOpen = ({ state }: JobRow): boolean => state !== "done" && state !== "cancelled";

/** How much the spec lacks; what it is stands in the tip and on the job's page. */
function Gaps({ row, templates }: { row: JobRow; templates: readonly string[] }) {
  const t = useTranslations("specs");
  const gaps = checkSpec(row, templates);
  if (gaps.length === 0) return <span>{t("gaps.ok")}</span>;
  return (
    <span
      className="text-sm whitespace-nowrap text-warn"
      title={gaps.map((gap) => gapText(gap, t)).join("\n")}
    >
      {t("gaps.count", { count: gaps.length })}
    </span>
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
