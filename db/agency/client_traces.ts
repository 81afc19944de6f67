import { and, eq, sql } from "drizzle-orm";
import { compile, scan } from "@/domain/anonymiser/scan";
import { blocks, type Dossier } from "@/domain/anonymiser/types";
import { excerptOf } from "@/domain/leaks/excerpt";
import { taskLinks } from "../schema/agency/task_links";
import { tasks } from "../schema/exchange/tasks";
import type { AgencyTx } from "./access";
import { dossierOfTeam } from "./partner_traces";

/** A place in a text on its way to a client that would name a team that works for them. */
export type ClientTrace = { readonly text: string; readonly before: string; readonly after: string };

/** Teams that are looked for: one task of each says all that is known of it. */
const MOST_TEAMS = 50;

/**
 * Where texts for a client give away any partner of the agency that works, or worked, for it. Whoever sends a client
 * words asks here first; the teams are known as `partner_traces` knows them.
 */
export async function tracesForClient(
  tx: AgencyTx,
  orgId: string,
  clientId: string,
  texts: readonly string[],
): Promise<ClientTrace[]> {
  const dossiers = await dossiersOfTeams(tx, orgId, clientId);
  if (dossiers.length === 0) return [];
  const matcher = compile(dossiers);
  const traces = texts.flatMap((text) =>
    scan(matcher, text, { format: "markdown" })
      .filter(blocks)
      .map((found): ClientTrace => ({ text: found.text, ...excerptOf(text, found) })),
  );
  return [...new Map(traces.map((trace) => [`${trace.before}${trace.text}${trace.after}`, trace])).values()];
}

async function dossiersOfTeams(tx: AgencyTx, orgId: string, clientId: string): Promise<Dossier[]> {
  const latest = await tx
    .selectDistinctOn([tasks.partnerOrgId], { taskId: tasks.id })
    .from(taskLinks)
    .innerJoin(tasks, eq(tasks.id, taskLinks.taskId))
    .where(and(eq(taskLinks.clientId, clientId), eq(taskLinks.orgId, orgId)))
    .orderBy(tasks.partnerOrgId, sql`${tasks.offeredAt} desc`)
    .limit(MOST_TEAMS);
  const found = await Promise.all(latest.map(({ taskId }) => dossierOfTeam(tx, orgId, taskId)));
  return found.filter((dossier): dossier is Dossier => dossier !== undefined);
}
