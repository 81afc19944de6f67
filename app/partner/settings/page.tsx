import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsView } from "@/app/account/_components/settings/SettingsView";
import { partnerMay } from "@/domain/roles";
import { requirePartner } from "@/platform/partner/gate";
import { saveOwnMail, saveOwnOrganisation, saveOwnProfile } from "./actions";
import { getSettings } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("settings"))("title"),
});

export default async function SettingsPage() {
  const viewer = await requirePartner();
  const settings = await getSettings(viewer);
  if (!settings) notFound();
  return (
    <SettingsView
      side="partner"
      viewer={viewer}
      settings={settings}
      saveProfile={saveOwnProfile}
      saveMail={saveOwnMail}
      saveOrganisation={partnerMay(viewer.role, "editOrganisation") ? saveOwnOrganisation : undefined}
    />
  );
}
