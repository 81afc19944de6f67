import type { PeopleQuery } from "@/app/account/team";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { listPeople } from "@/db/identity/people";
import { agencyMay } from "@/domain/roles";
import { listOpenInvitations } from "@/platform/auth/invitations";

/** A page of the own people and, for who may invite, whoever was asked and has not come. One round trip. */
export const getTeam = (viewer: AgencyViewer, query: PeopleQuery) =>
  readAsAgency(viewer, async (tx) => {
    const [page, invitations] = await Promise.all([
      listPeople(tx, viewer.orgId, query),
      agencyMay(viewer.role, "inviteMember") ? listOpenInvitations(tx, viewer.orgId) : [],
    ]);
    return { ...page, invitations };
  });
