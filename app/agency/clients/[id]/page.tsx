import { Download, Pencil } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RegulationPanel } from "@/app/agency/_components/RegulationPanel";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { readSilence } from "@/domain/cadence/silence";
import { isoDay } from "@/domain/dates";
import { sizesOf } from "@/domain/dossier";
import { firstWordOn } from "@/domain/regulations/word";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatDay } from "@/platform/i18n/when";
import { ClientStageMark } from "../_components/ClientStageMark";
import { ClientTabs } from "../_components/ClientTabs";
import { CodenamesPanel } from "../_components/CodenamesPanel";
import { ContactsPanel } from "../_components/ContactsPanel";
import { DossierPanel } from "../_components/DossierPanel";
import { IncidentsPanel } from "../_components/IncidentsPanel";
import { LifePanel } from "../_components/LifePanel";
import { LoyaltyPanel } from "../_components/LoyaltyPanel";
import { MeetingsPanel } from "../_components/MeetingsPanel";
import { JobsPanel, RequestsPanel } from "../_components/RecentPanels";
import { StrengthPanel } from "../_components/StrengthPanel";
import { TouchesPanel } from "../_components/TouchesPanel";
import { loyaltyOf } from "../loyaltyOf";
import { getClient } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("words"))("client"),
});

export default async function ClientPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getClient(viewer, id));
  if (!found) notFound();
  const { client, requests, jobs, codenames } = found;
  const [t, words, locale] = await Promise.all([
    getTranslations("clients"),
    getTranslations("words"),
    getLocale(),
  ]);
  const now = new Date();
  const today = isoDay(now, viewer.timeZone) ?? "";
  const since = isoDay(client.createdAt, viewer.timeZone) ?? today;
  const mayEdit = agencyMay(viewer.role, "editClient");
  const read = (at: Date | string) =>
    readSilence(isoDay(new Date(at), viewer.timeZone) ?? today, today, client, found.daysOff);
  const word = found.regulation && firstWordOn(found.regulation, viewer.timeZone);
  const contacts = found.contacts.map((contact) => ({
    ...contact,
    reading: read(contact.lastAt ?? contact.createdAt),
  }));
  return (
    <>
      <PageHeader
        title={client.name}
        crumbs={[{ href: "/agency/clients", label: t("title") }]}
        crumbsLabel={t("path")}
        mark={<ClientStageMark stage={client.stage} label={words(`clientStage.${client.stage}`)} />}
        meta={
          <>
            <span>
              {t("manager")}: {client.managerName ?? words("nobody")}
            </span>
            <span>{t("since", { date: formatDay(since, locale, today) })}</span>
          </>
        }
        actions={
          <>
            {agencyMay(viewer.role, "exportClient") ? (
              <LinkButton
                href={`/agency/clients/${client.id}/record`}
                icon={<Download aria-hidden />}
                download
              >
                {t("export")}
              </LinkButton>
            ) : null}
            {mayEdit ? (
              <LinkButton
                href={`/agency/clients/${client.id}/edit`}
                icon={<Pencil aria-hidden />}
                data-shortcut="edit"
              >
                {words("edit")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ClientTabs clientId={client.id} current="overview" />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <TouchesPanel
            clientId={client.id}
            viewer={viewer}
            touches={found.touches}
            contacts={contacts.filter(({ leftAt }) => !leftAt)}
            reading={read(found.touches[0]?.at ?? client.createdAt)}
            today={today}
            mayTouch={agencyMay(viewer.role, "touchClient")}
          />
          <RequestsPanel
            clientId={client.id}
            rows={requests}
            hasMore={found.hasMoreRequests}
            mayWrite={agencyMay(viewer.role, "writeRequest")}
            now={now}
            timeZone={viewer.timeZone}
            clock={found.clock}
          />
          <JobsPanel
            clientId={client.id}
            rows={jobs}
            hasMore={found.hasMoreJobs}
            mayWrite={agencyMay(viewer.role, "writeJob")}
            today={today}
          />
          <MeetingsPanel
            clientId={client.id}
            rows={found.meetings}
            timeZone={viewer.timeZone}
            mayWrite={agencyMay(viewer.role, "writeMeeting")}
          />
          <IncidentsPanel
            clientId={client.id}
            rows={found.incidents}
            today={today}
            timeZone={viewer.timeZone}
            mayOpen={agencyMay(viewer.role, "handleIncident")}
          />
          <DossierPanel clientId={client.id} dossier={client.dossier} mayEdit={mayEdit} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <LifePanel client={client} life={found.life} timeZone={viewer.timeZone} mayEdit={mayEdit} />
          <ContactsPanel clientId={client.id} contacts={contacts} mayEdit={mayEdit} />
          <RegulationPanel
            href={`/agency/clients/${client.id}/regulation`}
            hint="client"
            version={
              found.regulation && {
                number: found.regulation.number,
                acceptedBy: word?.name ?? "",
                acceptedAt: word ? formatDay(word.on, locale, today) : null,
              }
            }
          />
          <CodenamesPanel client={client.name} names={codenames} />
          <Panel title={t("notes")}>
            {client.notes ? (
              <p className="break-words whitespace-pre-wrap">{client.notes}</p>
            ) : (
              <p className="text-ink-2">{t("noNotes")}</p>
            )}
          </Panel>
          <LoyaltyPanel
            clientId={client.id}
            loyalty={loyaltyOf(client.createdAt, found.life, viewer.timeZone, now)}
          />
          <StrengthPanel clientId={client.id} sizes={sizesOf(client.dossier)} mayEdit={mayEdit} />
        </div>
      </div>
    </>
  );
}
