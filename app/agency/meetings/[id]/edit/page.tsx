import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { localOf } from "@/domain/instants";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { MeetingFields } from "../../_components/MeetingFields";
import { saveMeeting } from "../../actions";
import { getMeeting } from "../../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("meetings"))("edit"),
});

export default async function EditMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getMeeting(viewer, id, new Date()));
  if (!found) notFound();
  const { meeting, contacts, colleagues, guests, invited } = found;
  const [t, words] = await Promise.all([getTranslations("meetings"), getTranslations("words")]);
  const back = `/agency/meetings/${meeting.id}`;
  const crumbs = [
    { href: "/agency/meetings", label: t("title") },
    { href: back, label: meeting.title },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("edit")} crumbs={crumbs} crumbsLabel={t("path")} />
      {agencyMay(viewer.role, "writeMeeting") ? (
        <Panel>
          <ActionForm
            action={saveMeeting}
            version={meeting.version}
            draftKey={`${viewer.userId}.meeting.${meeting.id}`}
          >
            <input type="hidden" name="meetingId" value={meeting.id} />
            <MeetingFields
              meeting={{ ...meeting, startsAt: localOf(meeting.startsAt, viewer.timeZone) }}
              contacts={contacts}
              colleagues={colleagues}
              guestIds={guests.map((each) => each.id)}
              invitedIds={invited.map((each) => each.id)}
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
