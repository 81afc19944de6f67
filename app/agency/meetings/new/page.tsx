import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { agencyMay } from "@/domain/roles";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { ChooseClient } from "../_components/ChooseClient";
import { MeetingFields } from "../_components/MeetingFields";
import { createMeeting } from "../actions";
import { getNewMeeting } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("meetings"))("new"),
});

export default async function NewMeetingPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const clientId = idIn((await searchParams).client);
  const [{ clients, client, contacts, colleagues }, t, words] = await Promise.all([
    getNewMeeting(viewer, clientId),
    getTranslations("meetings"),
    getTranslations("words"),
  ]);
  const crumbs = [{ href: "/agency/meetings", label: t("title") }];
  const header = <PageHeader title={t("new")} crumbs={crumbs} crumbsLabel={t("path")} />;
  if (!agencyMay(viewer.role, "writeMeeting"))
    return (
      <div className="max-w-3xl">
        {header}
        <NotYours />
      </div>
    );
  if (clients.length === 0)
    return (
      <>
        {header}
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("noClients")}
          action={<LinkButton href="/agency/clients/new">{words("create")}</LinkButton>}
        />
      </>
    );
  return (
    <div className="max-w-3xl">
      {header}
      <Panel>
        {client ? (
          <ActionForm action={createMeeting} draftKey={`${viewer.userId}.meeting.new.${client.id}`}>
            <p className="text-ink-2">
              {t("client")}: <span className="font-medium text-ink">{client.name}</span>
            </p>
            <input type="hidden" name="clientId" value={client.id} />
            <MeetingFields
              contacts={contacts}
              colleagues={colleagues}
              guestIds={contacts.filter(({ isDecisionMaker }) => isDecisionMaker).map(({ id }) => id)}
              invitedIds={[viewer.userId]}
            />
            <ReadBy reader="own" />
            <div className="flex flex-wrap gap-2">
              <SubmitButton>{words("create")}</SubmitButton>
              <LinkButton variant="quiet" href="/agency/meetings">
                {words("cancelEdit")}
              </LinkButton>
            </div>
          </ActionForm>
        ) : (
          <ChooseClient clients={clients} />
        )}
      </Panel>
    </div>
  );
}
