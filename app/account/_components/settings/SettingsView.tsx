import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/forms/state";
import { PageHeader } from "@/components/layout/PageHeader";
import type { readSettings } from "@/db/identity/settings";
import { MailPanel } from "./MailPanel";
import { OrganisationPanel } from "./OrganisationPanel";
import { PasswordPanel } from "./PasswordPanel";
import { ProfilePanel } from "./ProfilePanel";
import { SessionsPanel } from "./SessionsPanel";

type Props = {
  side: "agency" | "partner";
  viewer: { readonly userId: string; readonly sessionId: string; readonly timeZone: string };
  settings: NonNullable<Awaited<ReturnType<typeof readSettings>>>;
  saveProfile: FormAction;
  saveMail: FormAction;
  /** For those who may. */
  saveOrganisation: FormAction | undefined;
  /** What only one side sets. */
  children?: ReactNode;
};

/** One's own account and the organisation, on either side. */
export function SettingsView({
  side,
  viewer,
  settings,
  saveProfile,
  saveMail,
  saveOrganisation,
  children,
}: Props) {
  const t = useTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <ProfilePanel profile={settings.profile} save={saveProfile} />
        <OrganisationPanel side={side} organisation={settings.organisation} save={saveOrganisation} />
        <MailPanel side={side} mail={settings.mail} save={saveMail} />
        {children}
        <PasswordPanel email={settings.profile.email} />
        <SessionsPanel sessions={settings.sessions} currentId={viewer.sessionId} timeZone={viewer.timeZone} />
      </div>
    </>
  );
}
