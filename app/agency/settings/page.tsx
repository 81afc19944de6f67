import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsView } from "@/app/account/_components/settings/SettingsView";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { AccountsPanel } from "./_components/AccountsPanel";
import { CalendarPanel } from "./_components/CalendarPanel";
import { saveOwnOrganisation, saveOwnProfile } from "./actions";
import { getSettings } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("settings"))("title"),
});

export default async function SettingsPage() {
  const viewer = await requireAgency();
  const found = await getSettings(viewer);
  if (!found) notFound();
  const mayEdit = agencyMay(viewer.role, "editOrganisation");
  return (
    <SettingsView
      side="agency"
      viewer={viewer}
      settings={found.settings}
      saveProfile={saveOwnProfile}
      saveOrganisation={mayEdit ? saveOwnOrganisation : undefined}
    >
      <CalendarPanel calendar={found.calendar} mayEdit={mayEdit} />
      <AccountsPanel />
    </SettingsView>
  );
}
