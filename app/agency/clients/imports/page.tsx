import { Check, Clock } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { PageHeader } from "@/components/layout/PageHeader";
import { StatusPill } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment } from "@/platform/i18n/when";
import { readClientList } from "./actions";
import { listClientImports } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clientImports"))("title"),
});

export default async function ClientImportsPage() {
  const viewer = await requireAgency();
  if (!agencyMay(viewer.role, "editClient")) notFound();
  const [t, clients, locale, rows] = await Promise.all([
    getTranslations("clientImports"),
    getTranslations("clients"),
    getLocale(),
    listClientImports(viewer),
  ]);
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("title")}
        crumbs={[{ href: "/agency/clients", label: clients("title") }]}
        crumbsLabel={clients("path")}
      />
      <Panel>
        <p className="mb-4 max-w-prose text-ink-2">{t("intro")}</p>
        <ActionForm action={readClientList}>
          <FileInput name="files" label={t("file")} help={t("fileHelp")} accept=".csv,.tsv,.txt,.xlsx,.vcf" />
          <div>
            <SubmitButton>{t("look")}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
      {rows.length > 0 ? (
        <div className="mt-6">
          <Table
            label={t("earlier")}
            head={
              <>
                <Th>{t("file")}</Th>
                <Th>{t("state")}</Th>
                <Th num>{t("added")}</Th>
                <Th num>{t("people")}</Th>
                <Th>{t("when")}</Th>
              </>
            }
          >
            {rows.map((row) => (
              <Row key={row.id}>
                <Td lead>
                  <RowLink href={`/agency/clients/imports/${row.id}`}>{row.fileName}</RowLink>
                </Td>
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
                <Td num label={t("added")}>
                  {row.report?.added ?? "–"}
                </Td>
                <Td num label={t("people")}>
                  {row.report?.people ?? "–"}
                </Td>
                <Td soft label={t("when")}>
                  {formatMoment(row.createdAt, locale, viewer.timeZone)}
                </Td>
              </Row>
            ))}
          </Table>
        </div>
      ) : null}
    </div>
  );
}
