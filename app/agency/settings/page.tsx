import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsView } from "@/app/account/_components/settings/SettingsView";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { saveOwnOrganisation, saveOwnProfile } from "./actions";
import { getSettings } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("settings"))("title"),
});

export default async function SettingsPage() {
  const viewer = await requireAgency();
  const settings = await getSettings(viewer);
  if (!settings) notFound();
  return (
    <SettingsView
      side="agency"
      viewer={viewer}
      settings={settings}
      saveProfile={saveOwnProfile}
      saveOrganisation={agencyMay(viewer.role, "editOrganisation") ? saveOwnOrganisation : undefined}
    />
  );
}
