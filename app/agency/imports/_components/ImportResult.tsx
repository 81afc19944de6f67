import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { ImportReport } from "@/db/agency/import_board";

/** What became of the board. Each card that was held back leads to its draft. */
export function ImportResult({ report }: { report: ImportReport }) {
  const t = useTranslations("imports");
  return (
    <>
      <Panel title={t("finished")}>
        <DescriptionList
          items={[
            { term: t("jobs"), value: report.jobs },
            { term: t("tasks"), value: report.tasks },
            { term: t("held"), value: report.held.length },
            { term: t("archived"), value: report.archived || null },
            { term: t("known"), value: report.known || null },
          ]}
        />
      </Panel>
      {report.held.length > 0 ? (
        <>
          <Callout tone="warn" title={t("held")}>
            {t(report.held.some(({ found }) => found.length > 0) ? "heldText" : "unagreedHeld")}
          </Callout>
          <Table
            label={t("held")}
            head={
              <>
                <Th>{t("card")}</Th>
                <Th>{t("why")}</Th>
              </>
            }
          >
            {report.held.map(({ draftId, title, found, isUnagreed }) => (
              <Row key={draftId}>
                <Td lead>
                  <RowLink href={`/agency/tasks/drafts/${draftId}`}>{title}</RowLink>
                </Td>
                <Td label={t("why")}>
                  {[
                    found.length > 0 ? `${t("found")}: ${found.join(", ")}` : "",
                    isUnagreed ? t("isUnagreed") : "",
                  ]
                    .filter(Boolean)
                    .join("; ")}
                </Td>
              </Row>
            ))}
          </Table>
        </>
      ) : null}
    </>
  );
}
