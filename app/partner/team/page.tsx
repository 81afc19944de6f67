import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamView } from "@/app/account/_components/team/TeamView";
import { readPeopleQuery } from "@/app/account/team";
import { PARTNER_ROLES, partnerMay } from "@/domain/roles";
import type { Query } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import { changeColleagueRole, dismissColleague, inviteColleague, revokeColleague } from "./actions";
import { getTeam } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("team"))("title"),
});

export default async function TeamPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requirePartner();
  const query = readPeopleQuery(await searchParams, PARTNER_ROLES);
  const [team, words] = await Promise.all([getTeam(viewer, query), getTranslations("words.partnerRole")]);
  return (
    <TeamView
      path="/partner/team"
      viewer={viewer}
      query={query}
      team={team}
      roles={PARTNER_ROLES.map((role) => ({ value: role, label: words(role) }))}
      invite={
        partnerMay(viewer.role, "inviteMember")
          ? { send: inviteColleague, revoke: revokeColleague }
          : undefined
      }
      manage={
        partnerMay(viewer.role, "endMembership")
          ? { changeRole: changeColleagueRole, dismiss: dismissColleague }
          : undefined
      }
    />
  );
}
