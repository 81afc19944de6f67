import { MessageSquare, OctagonX, Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Badge, StatusPill } from "@/components/ui/Badge";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { isoDay } from "@/domain/dates";
import { isOverdue } from "@/domain/tasks/states";
import type { TaskRow } from "../queries";
import { stateLook } from "./TaskState";

/** Fifty rows: the words are asked for once, not in every row. */
export function TaskTable({ rows, timeZone }: { rows: readonly TaskRow[]; timeZone: string }) {
  const [t, words, format] = [useTranslations("partnerTasks.list"), useTranslations("words"), useFormatter()];
  const today = isoDay(new Date(), timeZone) ?? "";
  const date = (day: string) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
    });
  const head = (
    <>
      <Th num>{t("number")}</Th>
      <Th>{words("task")}</Th>
      <Th>{words("codename")}</Th>
      <Th>{t("state")}</Th>
      <Th>{words("due")}</Th>
      <Th low>{words("assignee")}</Th>
      <Th num low>
        {t("messages")}
      </Th>
    </>
  );
  return (
    <Table label={t("label")} head={head}>
      {rows.map((row) => {
        const { tone, Icon } = stateLook(row.state);
        return (
          <Row key={row.id}>
            <Td num soft>
              #{row.number}
            </Td>
            <Td lead>
              <RowLink href={`/partner/tasks/${row.id}`}>{row.title}</RowLink>
            </Td>
            <Td>
              <CodenamePill name={row.codename} />
            </Td>
            <Td>
              <span className="inline-flex flex-wrap items-center gap-1.5 sm:flex-nowrap">
                <StatusPill tone={tone} icon={<Icon aria-hidden />}>
                  {words(`taskState.${row.state}`)}
                </StatusPill>
                {row.isBlocked ? (
                  <Badge tone="danger" icon={<OctagonX aria-hidden />}>
                    {words("blocked")}
                  </Badge>
                ) : null}
                {row.returnCount > 0 ? (
                  <Badge tone="warn" icon={<Undo2 aria-hidden />}>
                    {words("returned", { count: row.returnCount })}
                  </Badge>
                ) : null}
              </span>
            </Td>
            <Td label={words("due")}>
              {row.dueOn ? (
                <span
                  className={
                    isOverdue(row, today) ? "font-medium whitespace-nowrap text-danger" : "whitespace-nowrap"
                  }
                >
                  <time dateTime={row.dueOn}>{date(row.dueOn)}</time>
                  {isOverdue(row, today) ? <span className="sr-only">, {words("overdue")}</span> : null}
                </span>
              ) : (
                <span className="text-ink-3">—</span>
              )}
            </Td>
            <Td low soft label={words("assignee")}>
              <span className="sm:whitespace-nowrap">{row.assigneeName || "—"}</span>
            </Td>
            <Td num low soft>
              {row.messageCount > 0 ? (
                <span className="inline-flex items-center gap-1">
                  <MessageSquare aria-label={t("messages")} className="size-3.5" />
                  {row.messageCount}
                </span>
              ) : null}
            </Td>
          </Row>
        );
      })}
    </Table>
  );
}
