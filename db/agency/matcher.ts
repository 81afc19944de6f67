import { eq, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { compileSlowly, type Matcher } from "@/domain/anonymiser/scan";
import { vocabulary } from "@/platform/vocabulary/vocabulary";
import { dossiers } from "../schema/agency/dossiers";
import type { AgencyTx } from "./access";

/** All dossiers of an agency, ready to look through texts. */
export type Index = {
  readonly matcher: Matcher;
  /** Client → the version of its dossier that was compiled. */
  readonly versions: ReadonlyMap<string, number>;
};

type Built = { readonly state: string; readonly index: Index };

/** The latest index of each organisation that was asked for lately, with the state of the dossiers it was made from. */
const warm = new LRUCache<string, Built>({ max: 50 });

/** Indexes in the making, by organisation and state: who comes meanwhile waits for the same one. */
const building = new Map<string, Promise<Index>>();

/** The index of the dossiers as they stand in this transaction: what every gate asks. It waits for a rebuild. */
export async function freshIndex(tx: AgencyTx, orgId: string): Promise<Index> {
  const state = await stateOf(tx, orgId);
  const known = warm.get(orgId);
  if (known?.state === state) return known.index;
  const key = `${orgId} ${state}`;
  const begun = building.get(key) ?? build(tx, orgId, state).finally(() => building.delete(key));
  building.set(key, begun);
  return begun;
}

async function build(tx: AgencyTx, orgId: string, state: string): Promise<Index> {
  const rows = await tx.select().from(dossiers).where(eq(dossiers.orgId, orgId));
  const index = {
    matcher: await compileSlowly(
      rows.map(({ clientId, ...dossier }) => ({ id: clientId, ...dossier })),
      vocabulary(),
      () => new Promise((resolve) => setImmediate(resolve)),
    ),
    versions: new Map(rows.map(({ clientId, version }) => [clientId, version])),
  };
  warm.set(orgId, { state, index });
  return index;
}

/**
 * The index at hand, for help while somebody types: after a change of a dossier it may be the one before, and then
 * `isStale` asks the caller to have it rebuilt once the answer is out. Nothing crosses on its word.
 */
export async function indexAtHand(
  tx: AgencyTx,
  orgId: string,
): Promise<{ readonly index: Index; readonly isStale: boolean }> {
  const known = warm.get(orgId);
  if (!known) return { index: await freshIndex(tx, orgId), isStale: false };
  return { index: known.index, isStale: known.state !== (await stateOf(tx, orgId)) };
}

/** Changes with every change of any dossier. Read from an index alone. */
async function stateOf(tx: AgencyTx, orgId: string): Promise<string> {
  const [row] = await tx
    .select({
      state: sql<string>`count(*) || ':' || coalesce(sum(${dossiers.version}), 0) || ':' || coalesce(max(${dossiers.updatedAt})::text, '')`,
    })
    .from(dossiers)
    .where(eq(dossiers.orgId, orgId));
  return row?.state ?? "";
}
