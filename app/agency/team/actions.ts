"use server";

import { dismissal, revocation, teamForms } from "@/app/account/team";
import { selectCandidates } from "@/db/agency/accounts";
import { handOverAll, listClientsOf } from "@/db/agency/hand_overs";
import { changeRole, dismiss } from "@/db/identity/people";
import { ok, refuse } from "@/domain/result";
import { AGENCY_ROLES, agencyMay } from "@/domain/roles";
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

/** Somebody whose new role accounts for nobody must have handed their clients over. */
export const changeColleagueRole = agencyAction(
  { name: "team.role", may: "endMembership", input: forms.roleChange },
  async ({ tx, viewer, input }) => {
    const changed = await changeRole(tx, { orgId: viewer.orgId, ...input });
    if (!changed.ok) return changed;
    if (!agencyMay(input.role, "editClient")) {
      const theirs = await listClientsOf(tx, viewer, changed.value.userId);
      if (theirs.length > 0) return refuse("handOverFirst", { role: "handOverFirst" });
    }
    return ok({ notice: "saved" });
  },
);

/** Whoever leaves hands over first, or in this very step: not a minute without somebody who answers. */
export const dismissColleague = agencyAction(
  { name: "team.dismiss", may: "endMembership", input: dismissal },
  async ({ tx, viewer, input: { toId, ...input } }) => {
    const candidates = await selectCandidates(tx, viewer);
    const dismissed = await dismiss(tx, { orgId: viewer.orgId, actorId: viewer.userId, ...input });
    if (!dismissed.ok) return dismissed;
    const { userId } = dismissed.value;
    const theirs = await listClientsOf(tx, viewer, userId);
    const to = candidates.find(({ id }) => id === toId && id !== userId);
    if (theirs.length > 0 && !to) return refuse("handOverFirst", { toId: toId ? "notAChoice" : "required" });
    await handOverAll(tx, viewer, {
      from: { id: userId, name: candidates.find(({ id }) => id === userId)?.name ?? "" },
      to,
      clientIds: theirs.map(({ id }) => id),
      now: new Date(),
    });
    return ok({ notice: "dismissed" });
  },
);
