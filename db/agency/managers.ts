import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { agencyRolesWith } from "@/domain/roles";
import { memberships } from "../schema/identity/memberships";
import { users } from "../schema/identity/users";
import type { AgencyTx, AgencyViewer } from "./access";

/** Who may account for a client: colleagues of a role that looks after clients. */
export const selectManagers = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.orgId, viewer.orgId),
        sql`${memberships.endedAt} is null`,
        inArray(memberships.role, [...agencyRolesWith("editClient")]),
      ),
    )
    .orderBy(asc(users.name));

/** Everybody who works at the agency now. */
export const selectColleagues = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.orgId, viewer.orgId), sql`${memberships.endedAt} is null`))
    .orderBy(asc(users.name));
