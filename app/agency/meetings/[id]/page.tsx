import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment } from "@/platform/i18n/when";
import { AgendaPanel } from "../_components/AgendaPanel";
import { DecisionsPanel } from "../_components/DecisionsPanel";
import { MeetingMoves } from "../_components/MeetingMoves";
import { MeetingStateMark } from "../_components/MeetingStateMark";
import { MinutesPanel } from "../_components/MinutesPanel";
import { GuestsPanel, NotesPanel } from "../_components/SidePanels";
import { getMeeting } from "../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("meetings"))("meeting"),
});

export default async function MeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const now = new Date();
  const found = id && (await getMeeting(viewer, id, now));
  if (!found) notFound();
  const { meeting, guests, invited, contacts, colleagues, decisions, minutes, readers, matters } = found;
  const [t, words, locale] = await Promise.all([
    getTranslations("meetings"),
    getTranslations("words"),
    getLocale(),
  ]);
  const today = isoDay(now, viewer.timeZone) ?? "";
  const mayWrite = agencyMay(viewer.role, "writeMeeting");
  return (
    <>
      <PageHeader
        title={meeting.title}
        crumbs={[
          { href: "/agency/meetings", label: t("title") },
          { href: `/agency/clients/${meeting.clientId}`, label: meeting.clientName },
        ]}
        crumbsLabel={t("path")}
        mark={<MeetingStateMark state={meeting.state} label={t(`stateOf.${meeting.state}`)} />}
        meta={
          <time dateTime={meeting.startsAt.toISOString()}>
            {formatMoment(meeting.startsAt, locale, viewer.timeZone)}
          </time>
        }
        actions={
          mayWrite ? (
            <>
              <MeetingMoves meeting={meeting} now={now} />
              <LinkButton
                href={`/agency/meetings/${meeting.id}/edit`}
                icon={<Pencil aria-hidden />}
                data-shortcut="edit"
              >
                {words("edit")}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <AgendaPanel meeting={meeting} matters={matters} mayWrite={mayWrite} />
          <DecisionsPanel
            {...{ meeting, decisions, colleagues, today, mayWrite }}
            viewerId={viewer.userId}
            mayWriteJob={agencyMay(viewer.role, "writeJob")}
          />
          <MinutesPanel
            {...{ meeting, minutes, readers, contacts, decisions, today, mayWrite }}
            viewer={viewer}
          />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <GuestsPanel meeting={meeting} guests={guests} invited={invited} />
          <NotesPanel meeting={meeting} viewerId={viewer.userId} mayWrite={mayWrite} />
        </div>
      </div>
    </>
  );
}
