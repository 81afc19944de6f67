"use server";

import { dismissal, revocation, teamForms } from "@/app/account/team";
import { changeRole, dismiss } from "@/db/identity/people";
import { ok, refuse } from "@/domain/result";
import { AGENCY_ROLES } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import { createInvitation, revokeInvitation } from "@/platform/auth/invitations";

const forms = teamForms(AGENCY_ROLES);

export const inviteColleague = agencyAction(
  { name: "team.invite", may: "inviteMember", input: forms.invitation },
  async ({ tx, viewer, input }) => {
    const invited = await createInvitation(tx, viewer, input);
    return invited.ok ? ok({ notice: "invited", show: { link: invited.value.link } }) : invited;
  },
);

export const revokeColleague = agencyAction(
  { name: "team.revoke", may: "inviteMember", input: revocation },
  async ({ tx, viewer, input }) => {
    const revoked = await revokeInvitation(tx, viewer.orgId, input.invitationId);
    return revoked ? ok({ notice: "revoked" }) : refuse("notFound");
  },
);

export const changeColleagueRole = agencyAction(
  { name: "team.role", may: "endMembership", input: forms.roleChange },
  async ({ tx, viewer, input }) => {
    const changed = await changeRole(tx, { orgId: viewer.orgId, ...input });
    return changed.ok ? ok({ notice: "saved" }) : changed;
  },
);

export const dismissColleague = agencyAction(
  { name: "team.dismiss", may: "endMembership", input: dismissal },
  async ({ tx, viewer, input }) => {
    const dismissed = await dismiss(tx, { orgId: viewer.orgId, actorId: viewer.userId, ...input });
    return dismissed.ok ? ok({ notice: "dismissed" }) : dismissed;
  },
);
