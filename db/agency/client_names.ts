import { and, eq, inArray } from "drizzle-orm";
import { clients } from "../schema/agency/clients";
import type { AgencyTx } from "./access";

/** Id → name of an agency's clients. */
export async function clientNames(
  tx: AgencyTx,
  orgId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(and(eq(clients.orgId, orgId), inArray(clients.id, [...ids])));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
