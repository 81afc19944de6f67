import { useFormatter, useTranslations } from "next-intl";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { DraftRow } from "../queries";

/** Tasks that no partner has seen yet. */
export function DraftTable({ rows }: { rows: readonly DraftRow[] }) {
  const [t, format] = [useTranslations("agencyTasks"), useFormatter()];
  const head = (
    <>
      <Th>{t("column.task")}</Th>
      <Th>{t("column.client")}</Th>
      <Th>{t("column.partner")}</Th>
      <Th num>{t("column.due")}</Th>
      <Th>{t("column.saved")}</Th>
      <Th low>{t("column.author")}</Th>
    </>
  );
  return (
    <Table label={t("tabs.drafts")} head={head}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/tasks/drafts/${row.id}`}>{row.title || t("untitled")}</RowLink>
          </Td>
          <Td label={t("column.client")}>
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 sm:grid sm:justify-items-start">
              {row.clientName}
              {row.codename ? (
                <CodenamePill
                  name={row.codename}
                  meaning={t("codenameFor", { partner: row.partnerName, codename: row.codename })}
                />
              ) : null}
            </span>
          </Td>
          <Td label={t("column.partner")}>{row.partnerName}</Td>
          <Td num label={t("column.due")}>
            {row.dueOn === null ? (
              "–"
            ) : (
              <time dateTime={row.dueOn}>
                {format.dateTime(new Date(row.dueOn), { day: "numeric", month: "short", timeZone: "UTC" })}
              </time>
            )}
          </Td>
          <Td soft label={t("column.saved")}>
            {format.relativeTime(new Date(row.updatedAt))}
          </Td>
          <Td soft low label={t("column.author")}>
            {row.authorName ?? "–"}
          </Td>
        </Row>
      ))}
    </Table>
  );
}
