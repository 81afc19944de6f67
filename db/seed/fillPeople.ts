import type { memberships } from "@/db/schema/identity/memberships";
import type { organisations } from "@/db/schema/identity/organisations";
import type { users } from "@/db/schema/identity/users";
import { daysAgo } from "./calendar";
import { ORGANISATIONS, type OrgKey, orgId, PEOPLE, type PersonKey, personId } from "./people";

/** Who signs in, all with one password. */
export function demoPeople(now: Date, passwordHash: string) {
  const createdAt = daysAgo(now, 400);
  const orgs: (typeof organisations.$inferInsert)[] = (Object.keys(ORGANISATIONS) as OrgKey[]).map((key) => ({
    id: orgId(key),
    ...ORGANISATIONS[key],
    createdAt,
  }));
  const accounts: (typeof users.$inferInsert)[] = [];
  const members: (typeof memberships.$inferInsert)[] = [];
  for (const key of Object.keys(PEOPLE) as PersonKey[]) {
    const { name, locale, roles } = PEOPLE[key];
    accounts.push({ id: personId(key), email: `${key}.example`, name, locale, passwordHash, createdAt });
    for (const [org, role] of Object.entries(roles))
      members.push({ userId: personId(key), orgId: orgId(org as OrgKey), role, createdAt });
  }
  return { organisations: orgs, users: accounts, memberships: members };
}
