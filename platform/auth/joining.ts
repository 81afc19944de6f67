import { and, eq, isNull, sql } from "drizzle-orm";
import { asIdentity, type IdentityTx } from "@/db/identity/access";
import { engagements } from "@/db/schema/exchange/engagements";
import { invitations } from "@/db/schema/identity/invitations";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import { type RefusalCode, refuse } from "@/domain/result";
import { Undo } from "../forms/submit";
import { listWorkplaces } from "./session";
import { hashToken, isToken } from "./token";

export type Joiner =
  | { readonly userId: string }
  | { readonly name: string; readonly locale: string; readonly passwordHash: string };

/** For an invitation of a whole team: a new one, or one that the person leads already. */
export type Team = { readonly name: string } | { readonly orgId: string };

export type Joined = { readonly userId: string; readonly orgId: string; readonly kind: "agency" | "partner" };

/**
 * Uses an invitation, once: the person, the membership and (for a team) the engagement stand or fall together.
 * @throws Undo: notFound, alreadyUsed, expired, notInThisState; DatabaseFault: conflict on `engagements_pair` when the
 *   two organisations work together already
 */
export const join = (token: string, joiner: Joiner, team: Team | undefined): Promise<Joined> =>
  asIdentity(async (tx) => {
    const invitation = await useUp(tx, token);
    const userId = await enter(tx, invitation.email, joiner);
    const { engagementId } = invitation;
    if (!engagementId) {
      const kind = await kindOf(tx, invitation.orgId);
      await hire(tx, userId, invitation.orgId, invitation.role);
      return { userId, orgId: invitation.orgId, kind };
    }
    if (!team) throw new Undo(refuse("invalid", { teamName: "required" }));
    const orgId =
      "orgId" in team
        ? await ledBy(tx, userId, team.orgId)
        : await found(tx, userId, team.name, engagementId);
    await engage(tx, engagementId, orgId);
    return { userId, orgId, kind: "partner" };
  });

/** That only an open invitation can be used is the database's rule (`invitations_used`): no other row is touched. */
async function useUp(tx: IdentityTx, token: string) {
  const isThis = eq(invitations.tokenHash, hashToken(token));
  const [used] = await tx.update(invitations).set({ usedAt: sql`now()` }).where(isThis).returning({
    orgId: invitations.orgId,
    email: invitations.email,
    role: invitations.role,
    engagementId: invitations.engagementId,
  });
  if (used) return used;
  const [spent] = await tx.select({ usedAt: invitations.usedAt }).from(invitations).where(isThis);
  throw new Undo(refuse(spent ? whySpent(spent.usedAt) : "notFound"));
}

const whySpent = (usedAt: Date | null): RefusalCode => (usedAt ? "alreadyUsed" : "expired");

/** The invitation is bound to an address: an account of another one cannot use it. */
async function enter(tx: IdentityTx, email: string, joiner: Joiner): Promise<string> {
  if ("userId" in joiner) {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, joiner.userId), eq(users.email, email)));
    if (!user) throw new Undo(refuse("notFound"));
    return user.id;
  }
  const id = crypto.randomUUID();
  await tx.insert(users).values({ id, email, ...joiner });
  return id;
}

/** Whoever works there already stays what they are. */
const hire = (tx: IdentityTx, userId: string, orgId: string, role: typeof memberships.$inferInsert.role) =>
  tx.insert(memberships).values({ userId, orgId, role }).onConflictDoNothing();

async function kindOf(tx: IdentityTx, orgId: string): Promise<"agency" | "partner"> {
  const [organisation] = await tx
    .select({ kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, orgId));
  if (!organisation) throw new Undo(refuse("notFound"));
  return organisation.kind;
}

/** The person's own word that they speak for this team is checked here. */
async function ledBy(tx: IdentityTx, userId: string, orgId: string): Promise<string> {
  const [led] = await tx
    .select({ orgId: organisations.id })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.orgId, orgId),
        eq(memberships.role, "lead"),
        isNull(memberships.endedAt),
        eq(organisations.kind, "partner"),
      ),
    );
  if (!led) throw new Undo(refuse("invalid", { team: "notAChoice" }));
  return led.orgId;
}

async function found(tx: IdentityTx, userId: string, name: string, engagementId: string): Promise<string> {
  const [engagement] = await tx
    .select({ currency: engagements.currency })
    .from(engagements)
    .where(eq(engagements.id, engagementId));
  if (!engagement) throw new Undo(refuse("notInThisState"));
  const orgId = crypto.randomUUID();
  await tx.insert(organisations).values({ id: orgId, kind: "partner", name, currency: engagement.currency });
  await hire(tx, userId, orgId, "lead");
  return orgId;
}

async function engage(tx: IdentityTx, engagementId: string, orgId: string): Promise<void> {
  const engaged = await tx
    .update(engagements)
    .set({ partnerOrgId: orgId, state: "active", acceptedAt: sql`now()` })
    .where(
      and(
        eq(engagements.id, engagementId),
        isNull(engagements.partnerOrgId),
        eq(engagements.state, "invited"),
      ),
    )
    .returning({ id: engagements.id });
  if (engaged.length === 0) throw new Undo(refuse("notInThisState"));
}

/** The partner teams that a person speaks for. */
export const listLedTeams = async (userId: string) =>
  (await listWorkplaces(userId)).filter(({ kind, role }) => kind === "partner" && role === "lead");

/** What the holder of a link is shown before using it; undefined for a link that was never given out. */
export async function findInvitation(token: string) {
  if (!isToken(token)) return undefined;
  const [found] = await asIdentity((tx) =>
    tx
      .select({
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
        usedAt: invitations.usedAt,
        revokedAt: invitations.revokedAt,
        orgName: organisations.name,
        kind: organisations.kind,
        inviterName: users.name,
        accountId: sql<
          string | null
        >`(select u.id from identity.users u where u.email = ${invitations.email})`,
        engagementId: engagements.id,
        mode: engagements.mode,
        currency: engagements.currency,
        terms: engagements.terms,
        engagementState: engagements.state,
      })
      .from(invitations)
      .innerJoin(organisations, eq(organisations.id, invitations.orgId))
      .innerJoin(users, eq(users.id, invitations.invitedBy))
      .leftJoin(engagements, eq(engagements.id, invitations.engagementId))
      .where(eq(invitations.tokenHash, hashToken(token))),
  );
  return found;
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** Why a link opens nothing any more; undefined while it does. */
export function whyClosed(
  invitation: Pick<Invitation, "usedAt" | "revokedAt" | "expiresAt" | "engagementState">,
  now: Date,
): "used" | "revoked" | "expired" | undefined {
  if (invitation.usedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  if (invitation.expiresAt <= now) return "expired";
  const { engagementState } = invitation;
  return engagementState && engagementState !== "invited" ? "revoked" : undefined;
}
