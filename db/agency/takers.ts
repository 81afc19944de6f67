import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type AgencyRole, agencyRolesWith } from "@/domain/roles";
import { memberships } from "../schema/identity/memberships";
import { users } from "../schema/identity/users";
import type { AgencyTx, AgencyViewer } from "./access";

/** Colleagues who may take over a critical situation, with the role that says who is a senior. */
export const selectTakers = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: users.id, name: users.name, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.orgId, viewer.orgId),
        isNull(memberships.endedAt),
        inArray(memberships.role, [...agencyRolesWith("handleIncident")]),
      ),
    )
    .orderBy(asc(users.name)) as unknown as Promise<{ id: string; name: string; role: AgencyRole }[]>;
