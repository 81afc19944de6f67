import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentStateMark } from "@/app/agency/_components/IncidentStateMark";
import { SeverityMark } from "@/app/agency/_components/SeverityMark";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { isoDay } from "@/domain/dates";
import { usualCheckDay } from "@/domain/incidents/incident";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatDay } from "@/platform/i18n/when";
import { FactsPanel } from "../_components/FactsPanel";
import { NextPanel } from "../_components/NextPanel";
import { PromisesPanel } from "../_components/PromisesPanel";
import { RecordPanel } from "../_components/RecordPanel";
import { SharePanel } from "../_components/SharePanel";
import { getIncident } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("incidents"))("one"),
});

export default async function IncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getIncident(viewer, id));
  if (!found) notFound();
  const { incident, promises, entries, partners, daysOff } = found;
  const [t, locale] = await Promise.all([getTranslations("incidents"), getLocale()]);
  const words = await getTranslations("words");
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const mayHandle = agencyMay(viewer.role, "handleIncident");
  return (
    <>
      <PageHeader
        title={incident.title}
        crumbs={[
          { href: "/agency/incidents", label: t("title") },
          { href: `/agency/clients/${incident.clientId}`, label: incident.clientName },
        ]}
        crumbsLabel={t("crumbs")}
        mark={
          <span className="inline-flex flex-wrap items-center gap-1.5">
            <IncidentStateMark state={incident.state} label={t(`state.${incident.state}`)} />
            <SeverityMark severity={incident.severity}>{t(`severity.${incident.severity}`)}</SeverityMark>
          </span>
        }
        meta={
          <span>
            {t("owner")}: {incident.ownerName ?? words("nobody")}
          </span>
        }
        actions={
          mayHandle ? (
            <LinkButton
              href={`/agency/incidents/${incident.id}/edit`}
              icon={<Pencil aria-hidden />}
              data-shortcut="edit"
            >
              {words("edit")}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <Panel title={t("form.clientWords")}>
            {incident.clientWords ? (
              <blockquote className="border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap">
                {incident.clientWords}
              </blockquote>
            ) : (
              <p className="text-ink-2">{t("noWords")}</p>
            )}
          </Panel>
          <Panel title={t("form.plan")}>
            {incident.plan ? (
              <p className="break-words whitespace-pre-wrap">{incident.plan}</p>
            ) : (
              <p className="text-ink-2">{t("noPlan")}</p>
            )}
          </Panel>
          <PromisesPanel
            incident={incident}
            promises={promises}
            viewerId={viewer.userId}
            today={today}
            mayHandle={mayHandle}
          />
          <RecordPanel incidentId={incident.id} entries={entries} viewer={viewer} mayHandle={mayHandle} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          {mayHandle ? (
            <NextPanel
              incident={incident}
              viewerId={viewer.userId}
              checkDay={usualCheckDay(today, daysOff)}
              checkOn={incident.checkOn ? formatDay(incident.checkOn, locale, today) : ""}
            />
          ) : null}
          <FactsPanel incident={incident} today={today} timeZone={viewer.timeZone} />
          <SharePanel
            incident={incident}
            partners={partners}
            mayShare={agencyMay(viewer.role, "shareIncident")}
          />
        </div>
      </div>
    </>
  );
}
