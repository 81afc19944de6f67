import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { CardFields } from "../../_components/CardFields";
import { saveClient } from "../../actions";
import { getClientToEdit } from "../../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("clients"))("edit"),
});

export default async function EditClientPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const client = id && (await getClientToEdit(viewer, id));
  if (!client) notFound();
  const [t, words] = await Promise.all([getTranslations("clients"), getTranslations("words")]);
  const back = `/agency/clients/${client.id}`;
  const crumbs = [
    { href: "/agency/clients", label: t("title") },
    { href: back, label: client.name },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("edit")} crumbs={crumbs} crumbsLabel={t("path")} />
      {agencyMay(viewer.role, "editClient") ? (
        <Panel>
          <ActionForm
            action={saveClient}
            version={client.version}
            draftKey={`${viewer.userId}.client.${client.id}`}
          >
            <input type="hidden" name="clientId" value={client.id} />
            <CardFields client={client} />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextInput
                name="idealDays"
                label={t("idealDays")}
                help={t("idealDaysHelp")}
                inputMode="numeric"
                maxLength={2}
                defaultValue={`${client.idealDays}`}
              />
              <TextInput
                name="mostDays"
                label={t("mostDays")}
                help={t("mostDaysHelp")}
                inputMode="numeric"
                maxLength={2}
                defaultValue={`${client.mostDays}`}
              />
            </div>
            <TextArea
              name="notes"
              label={t("notes")}
              help={t("notesHelp")}
              optional
              rows={5}
              defaultValue={client.notes}
            />
            <ReadBy reader="own" />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{words("save")}</SubmitButton>
              <LinkButton variant="quiet" href={back}>
                {words("cancelEdit")}
              </LinkButton>
            </div>
          </ActionForm>
        </Panel>
      ) : (
        <NotYours />
      )}
    </div>
  );
}
