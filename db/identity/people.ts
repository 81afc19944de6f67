import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { ok, type Result, refuse } from "@/domain/result";
import type { AgencyRole, PartnerRole } from "@/domain/roles";
import { memberships } from "../schema/identity/memberships";
import { users } from "../schema/identity/users";
import type { Tx } from "../session";

const PEOPLE_ON_A_PAGE = 50;

export type PeopleFilter = {
  /** A pattern for `ilike` on name and address. */
  readonly pattern?: string | undefined;
  readonly role?: AgencyRole | PartnerRole | undefined;
  /** The last membership of the page before. */
  readonly after?: string | undefined;
};

export type Person = Awaited<ReturnType<typeof listPeople>>["people"][number];

/** A page of who works here now, by name. */
export async function listPeople(tx: Tx, orgId: string, { pattern, role, after }: PeopleFilter) {
  const people = await tx
    .select({
      id: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      since: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.orgId, orgId),
        isNull(memberships.endedAt),
        pattern ? sql`(${users.name} ilike ${pattern} or ${users.email} ilike ${pattern})` : undefined,
        role ? eq(memberships.role, role) : undefined,
        after
          ? sql`(${users.name}, ${memberships.id}) > (select u.name, m.id from identity.memberships m
              join identity.users u on u.id = m.user_id where m.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(users.name), asc(memberships.id))
    .limit(PEOPLE_ON_A_PAGE + 1);
  return { people: people.slice(0, PEOPLE_ON_A_PAGE), hasMore: people.length > PEOPLE_ON_A_PAGE };
}

type Change = {
  readonly orgId: string;
  readonly membershipId: string;
};

/**
 * Another role for somebody here, from their next page on.
 * @returns refuse: notFound; lastLead when nobody would be left to lead
 */
export async function changeRole(
  tx: Tx,
  { orgId, membershipId, role }: Change & { readonly role: AgencyRole | PartnerRole },
): Promise<Result<{ readonly userId: string }>> {
  const person = await lockPerson(tx, orgId, membershipId);
  if (!person) return refuse("notFound");
  if (person.role === "lead" && role !== "lead" && person.leads < 2) return refuse("lastLead");
  await tx.update(memberships).set({ role }).where(eq(memberships.id, membershipId));
  return ok({ userId: person.userId });
}

/**
 * Ends somebody's work here. They are refused at their next request, since every session is asked for a membership.
 * @returns refuse: notFound; yourself, so that nobody leaves an organisation by a slip; lastLead
 */
export async function dismiss(
  tx: Tx,
  { orgId, membershipId, actorId }: Change & { readonly actorId: string },
): Promise<Result<{ readonly userId: string }>> {
  const person = await lockPerson(tx, orgId, membershipId);
  if (!person) return refuse("notFound");
  if (person.userId === actorId) return refuse("yourself");
  if (person.role === "lead" && person.leads < 2) return refuse("lastLead");
  await tx.update(memberships).set({ endedAt: sql`now()` }).where(eq(memberships.id, membershipId));
  return ok({ userId: person.userId });
}

/** The person and how many leads there are; all of them locked, so that two leads cannot remove each other at once. */
async function lockPerson(tx: Tx, orgId: string, membershipId: string) {
  const locked = await tx
    .select({ id: memberships.id, userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.orgId, orgId),
        isNull(memberships.endedAt),
        sql`(${memberships.id} = ${membershipId} or ${memberships.role} = 'lead')`,
      ),
    )
    .orderBy(asc(memberships.id))
    .for("update");
  const person = locked.find((one) => one.id === membershipId);
  return person && { ...person, leads: locked.filter((one) => one.role === "lead").length };
}
