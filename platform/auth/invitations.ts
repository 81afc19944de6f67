import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { invitations } from "@/db/schema/identity/invitations";
import { memberships } from "@/db/schema/identity/memberships";
import { users } from "@/db/schema/identity/users";
import type { Tx } from "@/db/session";
import { ok, type Result, refuse } from "@/domain/result";
import type { AgencyRole, PartnerRole } from "@/domain/roles";
import { linkTo, postLetters } from "../mail/letters";
import { hashToken, newToken } from "./token";

export const INVITATION_DAYS = 7;

/** Either side's viewer. */
export type Inviter = {
  readonly userId: string;
  readonly orgId: string;
  readonly name: string;
  readonly orgName: string;
  readonly locale: string;
};

export type Invited = {
  readonly email: string;
  readonly role: AgencyRole | PartnerRole;
  /** Invites a whole team to this engagement: whoever accepts leads it. */
  readonly engagementId?: string;
};

/**
 * A link for one address and one role, good for a week and for one use, and the letter that brings it. An earlier
 * open invitation of the same address is revoked. Only leads may (the database sees to it).
 * @returns the link, which is kept nowhere; refuse: alreadyMember
 */
export async function createInvitation(
  tx: Tx,
  viewer: Inviter,
  { email, role, engagementId }: Invited,
): Promise<Result<{ link: string }>> {
  if (!engagementId && (await isMember(tx, viewer.orgId, email)))
    return refuse("alreadyMember", { email: "taken" });
  await revokeEarlier(tx, viewer.orgId, email, engagementId);
  const token = newToken();
  await tx.insert(invitations).values({
    tokenHash: hashToken(token),
    orgId: viewer.orgId,
    email,
    role: engagementId ? "lead" : role,
    ...(engagementId ? { engagementId } : {}),
    invitedBy: viewer.userId,
    expiresAt: new Date(Date.now() + INVITATION_DAYS * 86_400_000),
  });
  const link = linkTo(`/invite/${token}`);
  const kind = engagementId ? "partnerInvitation" : "invitation";
  const values = { person: viewer.name, organisation: viewer.orgName, link };
  await postLetters(tx, [{ to: email, locale: viewer.locale, kind, values }]);
  return ok({ link });
}

/** Takes an unused invitation back. False when there is none such here. */
export async function revokeInvitation(tx: Tx, orgId: string, invitationId: string): Promise<boolean> {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.id, invitationId), eq(invitations.orgId, orgId), isUnused))
    .returning({ id: invitations.id });
  return revoked.length > 0;
}

/** Colleagues who were asked and have not come yet, newest first; whole teams stand with their engagements. */
export const listOpenInvitations = (tx: Tx, orgId: string) =>
  tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      inviterName: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.orgId, orgId),
        isNull(invitations.engagementId),
        isUnused,
        sql`${invitations.expiresAt} > now()`,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(100);

const isUnused = and(isNull(invitations.usedAt), isNull(invitations.revokedAt));

async function isMember(tx: Tx, orgId: string, email: string): Promise<boolean> {
  const members = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.orgId, orgId), eq(users.email, email), isNull(memberships.endedAt)));
  return members.length > 0;
}

const revokeEarlier = (tx: Tx, orgId: string, email: string, engagementId: string | undefined) =>
  tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.orgId, orgId),
        eq(invitations.email, email),
        engagementId ? eq(invitations.engagementId, engagementId) : isNull(invitations.engagementId),
        isUnused,
      ),
    );
