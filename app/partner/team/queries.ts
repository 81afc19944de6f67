import type { PeopleQuery } from "@/app/account/team";
import { listPeople } from "@/db/identity/people";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { partnerMay } from "@/domain/roles";
import { listOpenInvitations } from "@/platform/auth/invitations";

/** A page of the own people and, for who may invite, whoever was asked and has not come. One round trip. */
export const getTeam = (viewer: PartnerViewer, query: PeopleQuery) =>
  readAsPartner(viewer, async (tx) => {
    const [page, invitations] = await Promise.all([
      listPeople(tx, viewer.orgId, query),
      partnerMay(viewer.role, "inviteMember") ? listOpenInvitations(tx, viewer.orgId) : [],
    ]);
    return { ...page, invitations };
  });
