import type { PeopleQuery } from "@/app/account/team";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readAccountSettings, selectCandidates, selectLoads } from "@/db/agency/accounts";
import { listOwnedClients } from "@/db/agency/hand_overs";
import { listPeople } from "@/db/identity/people";
import { agencyMay } from "@/domain/roles";
import { listOpenInvitations } from "@/platform/auth/invitations";

/** A page of the own people and, for who may invite, whoever was asked and has not come. One round trip. */
export const getTeam = (viewer: AgencyViewer, query: PeopleQuery) =>
  readAsAgency(viewer, async (tx) => {
    const mayEnd = agencyMay(viewer.role, "endMembership");
    const [page, invitations, owned, candidates, loads, { limits }] = await Promise.all([
      listPeople(tx, viewer.orgId, query),
      agencyMay(viewer.role, "inviteMember") ? listOpenInvitations(tx, viewer.orgId) : [],
      mayEnd ? listOwnedClients(tx, viewer) : [],
      mayEnd ? selectCandidates(tx, viewer) : [],
      selectLoads(tx, viewer),
      readAccountSettings(tx, viewer),
    ]);
    return { ...page, invitations, owned, candidates, loads, limits };
  });
