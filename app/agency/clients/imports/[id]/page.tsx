import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { ColumnsPanel } from "../_components/ColumnsPanel";
import { PreviewPanel } from "../_components/PreviewPanel";
import { getClientImport } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clientImports"))("title"),
});

const SHOWN_REPAIRS = 20;

export default async function ClientImportPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && agencyMay(viewer.role, "editClient") ? await getClientImport(viewer, id) : undefined;
  if (!found) notFound();
  const [t, clients] = await Promise.all([getTranslations("clientImports"), getTranslations("clients")]);
  const { repairs } = found.sheet;
  return (
    <>
      <PageHeader
        title={found.fileName}
        crumbs={[
          { href: "/agency/clients", label: clients("title") },
          { href: "/agency/clients/imports", label: t("title") },
        ]}
        crumbsLabel={clients("path")}
        actions={<LinkButton href="/agency/clients/imports">{t("another")}</LinkButton>}
      />
      <div className="grid gap-5">
        {found.report ? (
          <Panel title={t("finished")}>
            <DescriptionList
              items={[
                { term: t("added"), value: found.report.added },
                { term: t("people"), value: found.report.people },
                { term: t("merged"), value: found.report.merged },
                { term: t("known"), value: found.report.known },
                { term: t("skipped"), value: found.report.skipped },
              ]}
            />
          </Panel>
        ) : null}
        {repairs.length > 0 ? (
          <Callout tone="warn" title={t("repaired")}>
            <ul>
              {repairs.slice(0, SHOWN_REPAIRS).map((repair) => (
                <li key={`${repair.code} ${repair.row}`}>
                  {repair.row === undefined ? null : `${t("row", { row: repair.row })}: `}
                  {t(`repair.${repair.code}`)}
                </li>
              ))}
              {repairs.length > SHOWN_REPAIRS ? (
                <li>{t("more", { count: repairs.length - SHOWN_REPAIRS })}</li>
              ) : null}
            </ul>
          </Callout>
        ) : null}
        {found.preview ? (
          <>
            <ColumnsPanel importId={found.id} sheet={found.sheet} meanings={found.meanings} />
            <PreviewPanel importId={found.id} preview={found.preview} />
          </>
        ) : null}
      </div>
    </>
  );
}
