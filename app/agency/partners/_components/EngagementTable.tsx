import { getFormatter, getTranslations } from "next-intl/server";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { AgencyViewer } from "@/db/agency/access";
import { COUNTED, type EngagementRow } from "../queries";
import { EngagementStateMark } from "./EngagementStateMark";
import { InvitationLine } from "./InvitationLine";

/** Teams with how busy each is; those who have not come yet stand with their invitation. */
export async function EngagementTable({
  viewer,
  rows,
}: {
  viewer: AgencyViewer;
  rows: readonly EngagementRow[];
}) {
  const [t, words, format] = await Promise.all([
    getTranslations("partners"),
    getTranslations("words"),
    getFormatter(),
  ]);
  const counted = (count: number) => (count > COUNTED ? t("many") : count);
  const head = (
    <>
      <Th>{t("column.team")}</Th>
      <Th>{t("column.state")}</Th>
      <Th>{t("column.mode")}</Th>
      <Th>{t("column.currency")}</Th>
      <Th num>{t("column.open")}</Th>
      <Th num>{t("column.overdue")}</Th>
      <Th low>{t("column.last")}</Th>
    </>
  );
  return (
    <Table label={t("title")} head={head}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/partners/${row.id}`}>{row.name}</RowLink>
            {row.state === "invited" ? (
              <span className="block basis-full text-sm font-normal text-ink-3">
                <InvitationLine
                  timeZone={viewer.timeZone}
                  invitation={
                    row.invitedEmail && row.expiresAt
                      ? { email: row.invitedEmail, expiresAt: new Date(row.expiresAt) }
                      : undefined
                  }
                />
              </span>
            ) : null}
          </Td>
          <Td>
            <EngagementStateMark state={row.state} label={words(`engagementState.${row.state}`)} />
          </Td>
          <Td label={t("column.mode")}>{words(`engagementMode.${row.mode}`)}</Td>
          <Td label={t("column.currency")}>{row.currency}</Td>
          <Td num label={t("column.open")}>
            {counted(row.openCount)}
          </Td>
          <Td num label={t("column.overdue")}>
            {row.overdueCount > 0 ? (
              <span className="font-semibold text-danger">{counted(row.overdueCount)}</span>
            ) : (
              0
            )}
          </Td>
          <Td soft low label={t("column.last")}>
            {row.movedAt ? format.relativeTime(new Date(row.movedAt)) : t("never")}
          </Td>
        </Row>
      ))}
    </Table>
  );
}
