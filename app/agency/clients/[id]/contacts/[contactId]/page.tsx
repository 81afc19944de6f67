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
import { moveContact, saveContact } from "../actions";
import { getContact } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("contacts"))("edit"),
});

type Props = { params: Promise<{ id: string; contactId: string }> };

export default async function ContactPage({ params }: Props) {
  const viewer = await requireAgency();
  const { id, contactId } = await params;
  const asked = idIn(contactId);
  const contact = asked && (await getContact(viewer, asked));
  if (!contact || contact.clientId !== idIn(id)) notFound();
  const [t, clients, words] = await Promise.all([
    getTranslations("contacts"),
    getTranslations("clients"),
    getTranslations("words"),
  ]);
  const back = `/agency/clients/${contact.clientId}`;
  const crumbs = [
    { href: "/agency/clients", label: clients("title") },
    { href: back, label: contact.clientName },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={contact.name} crumbs={crumbs} crumbsLabel={clients("path")} />
      {agencyMay(viewer.role, "editClient") ? (
        <div className="grid gap-5">
          <Panel>
            <ActionForm
              action={saveContact}
              version={contact.version}
              draftKey={`${viewer.userId}.contact.${contact.id}`}
            >
              <input type="hidden" name="contactId" value={contact.id} />
              <ContactFields contact={contact} />
              <div className="flex flex-wrap gap-2">
                <SubmitButton>{words("save")}</SubmitButton>
                <LinkButton variant="quiet" href={back}>
                  {words("cancelEdit")}
                </LinkButton>
              </div>
            </ActionForm>
          </Panel>
          <Panel title={t(contact.leftAt ? "returns" : "leaves")}>
            <p className="mb-3 text-ink-2">{t(contact.leftAt ? "returnsHelp" : "leavesHelp")}</p>
            <ActionForm action={moveContact} version={contact.version} label={t("leaves")}>
              <input type="hidden" name="contactId" value={contact.id} />
              <div>
                <SubmitButton variant="secondary">{t(contact.leftAt ? "returned" : "left")}</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
        </div>
      ) : (
        <NotYours />
      )}
    </div>
  );
}
