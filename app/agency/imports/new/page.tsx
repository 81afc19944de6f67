import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { PageHeader } from "@/components/layout/PageHeader";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { readBoard } from "../actions";
import { listTargets } from "../queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("new") };
}

export default async function NewImportPage({
  searchParams,
}: {
  searchParams: Promise<{ client?: string }>;
}) {
  const viewer = await requireAgency();
  if (!agencyMay(viewer.role, "importBoard")) notFound();
  const [t, { clients, partners }, { client }] = await Promise.all([
    getTranslations("imports"),
    listTargets(viewer),
    searchParams,
  ]);
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("new")} crumbs={[{ href: "/agency/imports", label: t("title") }]} />
      <Panel>
        <p className="mb-4 max-w-prose text-ink-2">{t("newIntro")}</p>
        <ActionForm action={readBoard}>
          <Select
            name="clientId"
            label={t("client")}
            placeholder={t("chooseClient")}
            options={clients.map(option)}
            {...(clients.some(({ id }) => id === client) ? { defaultValue: client } : {})}
          />
          <Select
            name="engagementId"
            label={t("partner")}
            help={t("partnerHelp")}
            optional
            placeholder={t("noPartner")}
            options={partners.map(option)}
          />
          <FileInput name="files" label={t("file")} help={t("fileHelp")} accept=".json,.csv,.tsv,.txt" />
          <div>
            <SubmitButton>{t("look")}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
