import { CircleQuestionMark, CornerDownLeft, MessageSquare, Timer } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TaskStateMark } from "@/components/states/TaskStateMark";
import { Badge } from "@/components/ui/Badge";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { isOverdue } from "@/domain/tasks/states";
import type { TaskRow } from "../queries";

/** Tasks, both sides of each: for which client, and under which codename with which partner. */
export function TaskTable({ rows, today }: { rows: readonly TaskRow[]; today: string }) {
  const [t, words, format, locale] = [
    useTranslations("agencyTasks"),
    useTranslations("words"),
    useFormatter(),
    useLocale(),
  ];
  const head = (
    <>
      <Th>{t("column.task")}</Th>
      <Th>{t("column.client")}</Th>
      <Th>{t("column.partner")}</Th>
      <Th>{t("column.state")}</Th>
      <Th num>{t("column.due")}</Th>
      <Th num>{t("column.fee")}</Th>
      <Th low>{t("column.talk")}</Th>
    </>
  );
  return (
    <Table label={t("title")} head={head}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/tasks/${row.id}`}>{row.title}</RowLink>
            <span className="ml-2 text-sm whitespace-nowrap text-ink-3">
              {t("number", { number: row.number })}
            </span>
          </Td>
          <Td label={t("column.client")}>
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 sm:grid sm:justify-items-start">
              {row.clientName}
              <CodenamePill
                name={row.codename}
                meaning={t("codenameFor", { partner: row.partnerName, codename: row.codename })}
              />
            </span>
          </Td>
          <Td label={t("column.partner")}>{row.partnerName}</Td>
          <Td>
            <span className="inline-flex flex-wrap items-center gap-1.5">
              <TaskStateMark
                state={row.state}
                label={words(`taskState.${row.state}`)}
                blocked={row.isBlocked ? words("blocked") : undefined}
              />
              {row.returnCount > 0 ? (
                <Badge
                  tone="warn"
                  icon={<CornerDownLeft aria-hidden />}
                  title={words("returned", { count: row.returnCount })}
                >
                  {row.returnCount}
                </Badge>
              ) : null}
            </span>
          </Td>
          <Td num label={t("column.due")}>
            {row.dueOn === null ? (
              "–"
            ) : (
              <time
                dateTime={row.dueOn}
                className={isOverdue(row, today) ? "font-semibold text-danger" : undefined}
              >
                {format.dateTime(new Date(row.dueOn), { day: "numeric", month: "short", timeZone: "UTC" })}
                {isOverdue(row, today) ? (
                  <span className="ml-1 text-xs sm:ml-0 sm:block">{words("overdue")}</span>
                ) : null}
              </time>
            )}
          </Td>
          <Td num label={t("column.fee")}>
            {row.feeMinor !== null && isCurrency(row.currency)
              ? formatMoney(row.feeMinor, row.currency, locale)
              : "–"}
          </Td>
          <Td low label={t("column.talk")}>
            <span className="inline-flex items-center gap-2 text-ink-2">
              {row.messageCount > 0 ? (
                <span
                  className="inline-flex items-center gap-1"
                  title={t("messages", { count: row.messageCount })}
                >
                  <MessageSquare aria-hidden className="size-3.5" />
                  {row.messageCount}
                </span>
              ) : null}
              {row.hasQuestion ? (
                <span className="text-warn" title={t("openQuestion")}>
                  <CircleQuestionMark aria-label={t("openQuestion")} className="size-4" />
                </span>
              ) : null}
              {row.hasEstimate ? (
                <span className="text-warn" title={t("openEstimate")}>
                  <Timer aria-label={t("openEstimate")} className="size-4" />
                </span>
              ) : null}
            </span>
          </Td>
        </Row>
      ))}
    </Table>
  );
}
