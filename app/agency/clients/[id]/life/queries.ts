import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { readAccountSettings, selectCandidates, selectLoads, selectRules } from "@/db/agency/accounts";
import { findOpenHandOver } from "@/db/agency/hand_overs";
import { clientMoves } from "@/db/schema/agency/client_moves";
import { jobs } from "@/db/schema/agency/jobs";
import { upsells } from "@/db/schema/agency/upsells";

const MOST_MOVES = 100;
const MOST_UPSELLS = 100;
const MOST_JOBS = 1_000;

/** Where a client stands and who answers for it: part of its page's one round trip. */
export async function selectLife(tx: AgencyTx, viewer: AgencyViewer, clientId: string) {
  const [moves, proposals, jobDays, handOver, people, rules, settings, loads] = await Promise.all([
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
      .limit(MOST_MOVES),
    tx
      .select({ outcome: upsells.outcome })
      .from(upsells)
      .where(and(eq(upsells.clientId, clientId), eq(upsells.orgId, viewer.orgId)))
      .orderBy(desc(upsells.at))
      .limit(MOST_UPSELLS),
    tx
      .select({ at: jobs.createdAt })
      .from(jobs)
      .where(
        and(eq(jobs.clientId, clientId), eq(jobs.orgId, viewer.orgId), sql`${jobs.state} <> 'cancelled'`),
      )
      .orderBy(desc(jobs.createdAt))
      .limit(MOST_JOBS),
    findOpenHandOver(tx, viewer, clientId),
    selectCandidates(tx, viewer),
    selectRules(tx, viewer),
    readAccountSettings(tx, viewer),
    selectLoads(tx, viewer),
  ]);
  return { moves, proposals, jobDays, handOver, people, rules, settings, loads };
}

export type ClientLife = Awaited<ReturnType<typeof selectLife>>;
