import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isAgencyRole, isPartnerRole } from "@/domain/roles";
import { findInvitation, type Invitation, listLedTeams, whyClosed } from "@/platform/auth/joining";
import { currentSession } from "@/platform/auth/session";
import { EntryPage } from "../../_components/EntryPage";
import { ClosedInvitation } from "../_components/ClosedInvitation";
import { JoinForm } from "../_components/JoinForm";
import { Terms } from "../_components/Terms";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("entry.invite"))("title"),
});

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [invitation, session] = await Promise.all([findInvitation(token), currentSession()]);
  const closed = invitation ? whyClosed(invitation, new Date()) : "unknown";
  if (!invitation || closed) return <ClosedInvitation why={closed ?? "unknown"} />;

  const t = await getTranslations("entry.invite");
  const { inviterName: person, orgName: organisation, email } = invitation;
  const isTeam = invitation.engagementId !== null;
  const isOwn = session?.email === email;
  const teams = isTeam && isOwn ? await listLedTeams(session.userId) : [];
  return (
    <EntryPage
      title={isTeam ? t("teamTitle", { organisation }) : t("title")}
      intro={isTeam ? t("teamInvitedBy", { person }) : t("toOrganisation", { person, organisation })}
    >
      <div className="grid gap-5">
        {isTeam ? <Terms invitation={invitation} /> : <RoleLine invitation={invitation} />}
        <JoinForm
          token={token}
          email={email}
          reader={isOwn ? "signedIn" : invitation.accountId ? "known" : "new"}
          signedInElse={session && !isOwn ? session.email : undefined}
          led={isTeam ? teams : undefined}
        />
      </div>
    </EntryPage>
  );
}

async function RoleLine({ invitation: { kind, role } }: { invitation: Invitation }) {
  const [t, words] = await Promise.all([getTranslations("entry.invite"), getTranslations("words")]);
  if (kind === "agency" && isAgencyRole(role))
    return <p>{t("roleIs", { role: words(`agencyRole.${role}`) })}</p>;
  return isPartnerRole(role) ? <p>{t("roleIs", { role: words(`partnerRole.${role}`) })}</p> : null;
}
