import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamView } from "@/app/account/_components/team/TeamView";
import { readPeopleQuery } from "@/app/account/team";
import { AGENCY_ROLES, agencyMay } from "@/domain/roles";
import type { Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { LeavingClients } from "./_components/LeavingClients";
import { changeColleagueRole, dismissColleague, inviteColleague, revokeColleague } from "./actions";
import { getTeam } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("team"))("title"),
});

export default async function TeamPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const query = readPeopleQuery(await searchParams, AGENCY_ROLES);
  const [team, words] = await Promise.all([getTeam(viewer, query), getTranslations("words.agencyRole")]);
  return (
    <TeamView
      path="/agency/team"
      viewer={viewer}
      query={query}
      team={team}
      roles={AGENCY_ROLES.map((role) => ({ value: role, label: words(role) }))}
      invite={
        agencyMay(viewer.role, "inviteMember")
          ? { send: inviteColleague, revoke: revokeColleague }
          : undefined
      }
      manage={
        agencyMay(viewer.role, "endMembership")
          ? {
              changeRole: changeColleagueRole,
              dismiss: dismissColleague,
              leaves: (userId) => <LeavingClients userId={userId} {...team} />,
            }
          : undefined
      }
    />
  );
}
