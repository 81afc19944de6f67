import { and, asc, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { clients } from "../schema/agency/clients";
import { handOvers } from "../schema/agency/hand_overs";
import type { AgencyTx, AgencyViewer } from "./access";

const columns = {
  id: handOvers.id,
  clientId: handOvers.clientId,
  clientName: clients.name,
  fromId: handOvers.fromId,
  fromName: handOvers.fromName,
  toId: handOvers.toId,
  toName: handOvers.toName,
  note: handOvers.note,
  done: handOvers.done,
  state: handOvers.state,
  answer: handOvers.answer,
  authorId: handOvers.authorId,
  authorName: handOvers.authorName,
  at: handOvers.at,
  settledAt: handOvers.settledAt,
  version: handOvers.version,
};

/** The client's hand-over that waits for its receiver, if there is one. */
export async function findOpenHandOver(tx: AgencyTx, viewer: AgencyViewer, clientId: string) {
  const [open] = await tx
    .select(columns)
    .from(handOvers)
    .innerJoin(clients, eq(clients.id, handOvers.clientId))
    .where(
      and(eq(handOvers.clientId, clientId), eq(handOvers.orgId, viewer.orgId), eq(handOvers.state, "open")),
    );
  return open;
}

/** Missing and foreign look the same. */
export async function findHandOver(tx: AgencyTx, viewer: AgencyViewer, id: string) {
  const [found] = await tx
    .select(columns)
    .from(handOvers)
    .innerJoin(clients, eq(clients.id, handOvers.clientId))
    .where(and(eq(handOvers.id, id), eq(handOvers.orgId, viewer.orgId)));
  return found;
}

/** The latest hand-overs, those that wait first. */
export const listHandOvers = (tx: AgencyTx, viewer: AgencyViewer, atMost: number) =>
  tx
    .select(columns)
    .from(handOvers)
    .innerJoin(clients, eq(clients.id, handOvers.clientId))
    .where(eq(handOvers.orgId, viewer.orgId))
    // The enum's own order: what is open comes first.
    .orderBy(asc(handOvers.state), desc(handOvers.at))
    .limit(atMost);

/** Clients that wait to be accepted by somebody, or, without one, by anybody; the longest first. */
export const listWaitingHandOvers = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  toId: string | undefined,
  atMost: number,
) =>
  tx
    .select({
      id: handOvers.id,
      clientName: clients.name,
      fromName: handOvers.fromName,
      toName: handOvers.toName,
      at: handOvers.at,
    })
    .from(handOvers)
    .innerJoin(clients, eq(clients.id, handOvers.clientId))
    .where(
      and(
        eq(handOvers.orgId, viewer.orgId),
        eq(handOvers.state, "open"),
        toId ? eq(handOvers.toId, toId) : undefined,
      ),
    )
    .orderBy(asc(handOvers.at), asc(handOvers.id))
    .limit(atMost);

/** Clients of all stages for which somebody accounts, so that none is forgotten when they go. */
export const listClientsOf = (tx: AgencyTx, viewer: AgencyViewer, userId: string) =>
  tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.orgId, viewer.orgId), eq(clients.managerId, userId)))
    // Whoever is given a client at this moment waits, so that none slips past the one who leaves.
    .for("update");

/** Clients for which somebody accounts, with who that is: what a dismissal would leave behind. */
export const listOwnedClients = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ name: clients.name, managerId: clients.managerId })
    .from(clients)
    .where(and(eq(clients.orgId, viewer.orgId), isNotNull(clients.managerId)))
    .orderBy(asc(clients.name))
    .limit(5_000);

type Leaving = {
  readonly from: { readonly id: string; readonly name: string };
  /** Undefined only when there is no client to take. */
  readonly to: { readonly id: string; readonly name: string } | undefined;
  readonly clientIds: readonly string[];
  readonly now: Date;
};

/**
 * Somebody leaves: all their clients go to one colleague at once, since nobody would answer for them tomorrow. What was
 * open from or to the one who leaves is withdrawn; each new hand-over is accepted, with its list still to be gone through.
 */
export async function handOverAll(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { from, to, clientIds, now }: Leaving,
): Promise<void> {
  await withdrawOpen(tx, viewer, from.id, clientIds, now);
  if (!to || clientIds.length === 0) return;
  await tx.insert(handOvers).values(
    clientIds.map((clientId) => ({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId,
      fromId: from.id,
      fromName: from.name,
      toId: to.id,
      toName: to.name,
      state: "accepted" as const,
      settledAt: now,
      authorId: viewer.userId,
      authorName: viewer.name,
    })),
  );
  await tx
    .update(clients)
    .set({ managerId: to.id })
    .where(and(eq(clients.orgId, viewer.orgId), inArray(clients.id, [...clientIds])));
}

/** Hand-overs that can no longer be accepted: to somebody who leaves, or of clients that go elsewhere. */
async function withdrawOpen(
  tx: AgencyTx,
  viewer: AgencyViewer,
  userId: string,
  clientIds: readonly string[],
  now: Date,
): Promise<void> {
  const theirs =
    clientIds.length > 0
      ? or(eq(handOvers.toId, userId), inArray(handOvers.clientId, [...clientIds]))
      : eq(handOvers.toId, userId);
  await tx
    .update(handOvers)
    .set({ state: "withdrawn", settledAt: now })
    .where(and(eq(handOvers.orgId, viewer.orgId), eq(handOvers.state, "open"), theirs));
}
