"use server";

import { and, eq } from "drizzle-orm";
import { clientMoves } from "@/db/schema/agency/client_moves";
import { clients } from "@/db/schema/agency/clients";
import { moveClientStage } from "@/domain/clients/stage";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { findClient } from "../../queries";
import { stageMove } from "./schema";

/** A client goes to another stage, with its record: who, when, and for a loss why. */
export const moveStage = agencyAction(
  { name: "client.move", may: "editClient", input: stageMove },
  async ({ tx, viewer, input }) => {
    const client = await findClient(tx, viewer, input.clientId);
    if (!client) return refuse("notFound");
    const next = moveClientStage(client.stage, { to: input.to, cause: input.cause ?? null });
    if (!next.ok) return next;
    const moved = await tx
      .update(clients)
      .set({ stage: next.value.to, version: input.version + 1 })
      .where(
        and(
          eq(clients.id, client.id),
          eq(clients.orgId, viewer.orgId),
          eq(clients.version, input.version),
          eq(clients.stage, client.stage),
        ),
      )
      .returning({ id: clients.id });
    if (moved.length === 0) return refuse("changedMeanwhile");
    await tx.insert(clientMoves).values({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId: client.id,
      fromStage: client.stage,
      toStage: next.value.to,
      cause: next.value.cause,
      note: input.note,
      actorId: viewer.userId,
      actorName: viewer.name,
    });
    return ok({ notice: "clientMoved" });
  },
);
