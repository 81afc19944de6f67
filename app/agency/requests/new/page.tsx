import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { localOf } from "@/domain/instants";
import { NOTED_CHANNELS } from "@/domain/requests";
import { agencyMay } from "@/domain/roles";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { createRequest } from "../actions";
import { getClientChoices } from "../queries";

const ACCEPTED = ".png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.zip,.txt,.md,.csv";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("requests"))("new"),
});

export default async function NewRequestPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const client = idIn((await searchParams).client);
  const [clients, t, words, ui] = await Promise.all([
    getClientChoices(viewer),
    getTranslations("requests"),
    getTranslations("words"),
    getTranslations("ui"),
  ]);
  const crumbs = [{ href: "/agency/requests", label: t("title") }];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("new")} crumbs={crumbs} crumbsLabel={t("path")} />
      {!agencyMay(viewer.role, "writeRequest") ? (
        <NotYours />
      ) : clients.length === 0 ? (
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("noClients")}
          action={
            <LinkButton variant="primary" href="/agency/clients/new">
              {t("newClient")}
            </LinkButton>
          }
        />
      ) : (
        <Panel>
          <ActionForm action={createRequest} draftKey={`${viewer.userId}.request.new`}>
            <div className="grid gap-4 sm:grid-cols-2">
              <Select
                name="clientId"
                label={t("client")}
                placeholder={ui("form.choose")}
                defaultValue={client ?? ""}
                options={clients.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Select
                name="channel"
                label={t("channel")}
                help={t("channelHelp")}
                defaultValue="message"
                options={NOTED_CHANNELS.map((value) => ({
                  value,
                  label: words(`requestChannel.${value}`),
                }))}
              />
            </div>
            <TextArea
              name="body"
              label={t("body")}
              help={t("bodyHelp")}
              optional
              className="[&_textarea]:min-h-40"
            />
            <FileInput
              name="files"
              label={t("filesField")}
              help={t("filesHelp")}
              optional
              multiple
              accept={ACCEPTED}
            />
            <TextInput
              name="receivedAt"
              type="datetime-local"
              label={t("receivedAt")}
              help={t("receivedHelp", { zone: viewer.timeZone })}
              defaultValue={localOf(new Date(), viewer.timeZone)}
              className="sm:max-w-64"
            />
            <ReadBy reader="own" />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{words("save")}</SubmitButton>
              <LinkButton variant="quiet" href="/agency/requests">
                {words("cancelEdit")}
              </LinkButton>
            </div>
          </ActionForm>
        </Panel>
      )}
    </div>
  );
}
