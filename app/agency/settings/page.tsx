import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CalendarFeedPanel } from "@/app/account/_components/settings/CalendarFeedPanel";
import { SettingsView } from "@/app/account/_components/settings/SettingsView";
import { getRules } from "@/app/agency/approvals/queries";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { AccountsPanel } from "./_components/AccountsPanel";
import { ApprovalRulesPanel } from "./_components/ApprovalRulesPanel";
import { CalendarPanel } from "./_components/CalendarPanel";
import { KeptMailPanel } from "./_components/KeptMailPanel";
import { TemplatesPanel } from "./_components/TemplatesPanel";
import { closeCalendar, openCalendar, saveOwnMail, saveOwnOrganisation, saveOwnProfile } from "./actions";
import { getKeptLetters, getSettings } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("settings"))("title"),
});

export default async function SettingsPage() {
  const viewer = await requireAgency();
  const [found, rules, letters] = await Promise.all([
    getSettings(viewer),
    getRules(viewer),
    getKeptLetters(viewer),
  ]);
  if (!found) notFound();
  const mayEdit = agencyMay(viewer.role, "editOrganisation");
  return (
    <SettingsView
      side="agency"
      viewer={viewer}
      settings={found.settings}
      saveProfile={saveOwnProfile}
      saveMail={saveOwnMail}
      saveOrganisation={mayEdit ? saveOwnOrganisation : undefined}
    >
      <ApprovalRulesPanel rules={rules} mayEdit={mayEdit} />
      <CalendarPanel calendar={found.calendar} mayEdit={mayEdit} />
      <TemplatesPanel />
      <CalendarFeedPanel
        side="agency"
        feed={found.feed}
        timeZone={viewer.timeZone}
        open={openCalendar}
        close={closeCalendar}
      />
      {letters ? (
        <KeptMailPanel
          letters={letters}
          hasServer={Boolean(process.env.SMTP_URL)}
          timeZone={viewer.timeZone}
        />
      ) : null}
      <AccountsPanel />
    </SettingsView>
  );
}
