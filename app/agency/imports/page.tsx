import { Check, Clock, FileUp, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { StatusPill } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { requireAgency } from "@/platform/agency/gate";
import { listImports } from "./queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportsPage() {
  const viewer = await requireAgency();
  const [t, format, rows] = await Promise.all([
    getTranslations("imports"),
    getFormatter(),
    listImports(viewer),
  ]);
  const start = (
    <LinkButton
      variant="primary"
      href="/agency/imports/new"
      icon={<Plus aria-hidden />}
      data-shortcut="create"
    >
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={start} />
      {rows.length === 0 ? (
        <EmptyState icon={<FileUp aria-hidden />} title={t("empty")} action={start}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <Table
          label={t("title")}
          head={
            <>
              <Th>{t("source")}</Th>
              <Th>{t("client")}</Th>
              <Th>{t("state")}</Th>
              <Th num>{t("jobs")}</Th>
              <Th num>{t("tasks")}</Th>
              <Th num>{t("held")}</Th>
              <Th>{t("when")}</Th>
            </>
          }
        >
          {rows.map((row) => (
            <Row key={row.id}>
              <Td lead>
                <RowLink href={`/agency/imports/${row.id}`}>{row.fileName}</RowLink>
              </Td>
              <Td label={t("client")}>{row.clientName}</Td>
              <Td label={t("state")}>
                {row.finishedAt ? (
                  <StatusPill tone="ok" icon={<Check aria-hidden />}>
                    {t("finished")}
                  </StatusPill>
                ) : (
                  <StatusPill tone="warn" icon={<Clock aria-hidden />}>
                    {t("waiting")}
                  </StatusPill>
                )}
              </Td>
              <Td num label={t("jobs")}>
                {row.report?.jobs ?? "–"}
              </Td>
              <Td num label={t("tasks")}>
                {row.report?.tasks ?? "–"}
              </Td>
              <Td num label={t("held")}>
                {row.report?.held.length ?? "–"}
              </Td>
              <Td soft label={t("when")}>
                <time dateTime={row.createdAt.toISOString()}>
                  {format.dateTime(row.createdAt, {
                    dateStyle: "medium",
                    timeStyle: "short",
                    timeZone: viewer.timeZone,
                  })}
                </time>
              </Td>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
