import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clientMoves } from "@/db/schema/agency/client_moves";
import { clients } from "@/db/schema/agency/clients";
import { jobs } from "@/db/schema/agency/jobs";
import { upsells } from "@/db/schema/agency/upsells";
import { agencyMay } from "@/domain/roles";

const MOST = 200;
const MOST_JOBS = 1_000;

/** What shows a client's loyalty; undefined when the agency has no such client. One round trip. */
export const getLoyalty = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, async (tx) => {
    const maySeeMoney = agencyMay(viewer.role, "readClientMoney");
    const [[client], moves, jobDays, proposals] = await Promise.all([
      tx
        .select({ id: clients.id, name: clients.name, stage: clients.stage, createdAt: clients.createdAt })
        .from(clients)
        .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
      tx
        .select({
          id: clientMoves.id,
          from: clientMoves.fromStage,
          to: clientMoves.toStage,
          cause: clientMoves.cause,
          note: clientMoves.note,
          actorName: clientMoves.actorName,
          at: clientMoves.at,
        })
        .from(clientMoves)
        .where(and(eq(clientMoves.clientId, clientId), eq(clientMoves.orgId, viewer.orgId)))
        .orderBy(asc(clientMoves.at))
        .limit(MOST),
      tx
        .select({ at: jobs.createdAt })
        .from(jobs)
        .where(
          and(eq(jobs.clientId, clientId), eq(jobs.orgId, viewer.orgId), sql`${jobs.state} <> 'cancelled'`),
        )
        .orderBy(desc(jobs.createdAt))
        .limit(MOST_JOBS),
      tx
        .select({
          id: upsells.id,
          title: upsells.title,
          note: upsells.note,
          // Not even read for those who may not see money.
          amountMinor: maySeeMoney ? upsells.amountMinor : sql<number | null>`null`,
          currency: upsells.currency,
          outcome: upsells.outcome,
          answer: upsells.answer,
          authorName: upsells.authorName,
          at: upsells.at,
          version: upsells.version,
        })
        .from(upsells)
        .where(and(eq(upsells.clientId, clientId), eq(upsells.orgId, viewer.orgId)))
        .orderBy(asc(upsells.outcome), desc(upsells.at))
        .limit(MOST),
    ]);
    return client && { client, moves, jobDays, proposals };
  });

export type Upsell = NonNullable<Awaited<ReturnType<typeof getLoyalty>>>["proposals"][number];
