import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { ContactFields } from "../_components/ContactFields";
import { createContact } from "../actions";
import { getClientName } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("contacts"))("new"),
});

export default async function NewContactPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const clientName = id && (await getClientName(viewer, id));
  if (!id || !clientName) notFound();
  const [t, clients, words] = await Promise.all([
    getTranslations("contacts"),
    getTranslations("clients"),
    getTranslations("words"),
  ]);
  const back = `/agency/clients/${id}`;
  const crumbs = [
    { href: "/agency/clients", label: clients("title") },
    { href: back, label: clientName },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("new")} crumbs={crumbs} crumbsLabel={clients("path")} />
      {agencyMay(viewer.role, "editClient") ? (
        <Panel>
          <ActionForm action={createContact} draftKey={`${viewer.userId}.contact.new.${id}`}>
            <input type="hidden" name="clientId" value={id} />
            <ContactFields />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{words("create")}</SubmitButton>
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
