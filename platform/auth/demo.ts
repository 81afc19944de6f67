import { and, eq, inArray, isNull } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { portal } from "@/db/schema/identity/portal";
import { users } from "@/db/schema/identity/users";

/** Stands on the sign-in page of a demo, for anybody to read; such accounts exist nowhere else. */
export const DEMO_PASSWORD = "subrosa-demo";

const ADDRESSES = [
  "lead@aurora.example",
  "manager@aurora.example",
  "finance@aurora.example",
  "lead@lynx.example",
  "dev@lynx.example",
  "lead@harbor.example",
  "lead@otter.example",
];

/** Who can be looked in as; nobody, when this is no demo. */
export const listDemoAccounts = () =>
  asIdentity(async (tx) => {
    const [row] = await tx.select({ isDemo: portal.isDemo }).from(portal);
    if (!row?.isDemo) return [];
    const accounts = await tx
      .select({
        email: users.email,
        name: users.name,
        role: memberships.role,
        orgName: organisations.name,
        kind: organisations.kind,
      })
      .from(users)
      .innerJoin(memberships, and(eq(memberships.userId, users.id), isNull(memberships.endedAt)))
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(inArray(users.email, ADDRESSES));
    return accounts.sort((one, other) => ADDRESSES.indexOf(one.email) - ADDRESSES.indexOf(other.email));
  });
