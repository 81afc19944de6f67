import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CalendarFeedPanel } from "@/app/account/_components/settings/CalendarFeedPanel";
import { SettingsView } from "@/app/account/_components/settings/SettingsView";
import { partnerMay } from "@/domain/roles";
import { requirePartner } from "@/platform/partner/gate";
import { closeCalendar, openCalendar, saveOwnMail, saveOwnOrganisation, saveOwnProfile } from "./actions";
import { getSettings } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("settings"))("title"),
});

export default async function SettingsPage() {
  const viewer = await requirePartner();
  const found = await getSettings(viewer);
  if (!found) notFound();
  return (
    <SettingsView
      side="partner"
      viewer={viewer}
      settings={found.settings}
      saveProfile={saveOwnProfile}
      saveMail={saveOwnMail}
      saveOrganisation={partnerMay(viewer.role, "editOrganisation") ? saveOwnOrganisation : undefined}
    >
      <CalendarFeedPanel
        side="partner"
        feed={found.feed}
        timeZone={viewer.timeZone}
        open={openCalendar}
        close={closeCalendar}
      />
    </SettingsView>
  );
}
