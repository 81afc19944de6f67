import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { engagements } from "../schema/exchange/engagements";
import { regulationAcceptances } from "../schema/exchange/regulation_acceptances";
import { regulations } from "../schema/exchange/regulations";
import { organisations } from "../schema/identity/organisations";
import type { Tx } from "../session";

/** Versions listed on a page; an engagement with more of them has another problem. */
const MOST_VERSIONS = 100;

/** Every version of an engagement's regulation without its text, the newest first, with the team's word on it. */
export const listVersions = (tx: Tx, of: SQL | undefined) =>
  tx
    .select({
      id: regulations.id,
      number: regulations.number,
      publishedBy: regulations.actorName,
      at: regulations.at,
      acceptedBy: regulationAcceptances.actorName,
      acceptedAt: regulationAcceptances.at,
    })
    .from(regulations)
    .leftJoin(regulationAcceptances, eq(regulationAcceptances.regulationId, regulations.id))
    .where(of)
    .orderBy(desc(regulations.number))
    .limit(MOST_VERSIONS);

/** The version in force; undefined where none was published. */
export async function findInForce(tx: Tx, engagementId: string) {
  const [regulation] = await tx
    .select({
      id: regulations.id,
      engagementId: regulations.engagementId,
      agencyOrgId: regulations.agencyOrgId,
      partnerOrgId: regulations.partnerOrgId,
      number: regulations.number,
      body: regulations.body,
    })
    .from(regulations)
    .where(eq(regulations.engagementId, engagementId))
    .orderBy(desc(regulations.number))
    .limit(1);
  return regulation;
}

/** In SQL: the engagement's version in force has no word of the team. */
export const waitsFor = (engagementId: SQL) => sql<boolean>`coalesce((
  select not exists (select from exchange.regulation_acceptances a where a.regulation_id = r.id)
    from exchange.regulations r where r.engagement_id = ${engagementId} order by r.number desc limit 1), false)`;

/** True when the task's engagement waits for the team's word, so that nothing new may be begun on it. */
export async function isHeld(tx: Tx, taskId: string): Promise<boolean> {
  const [row] = await tx.execute<{ held: boolean }>(sql`
    select ${waitsFor(sql`t.engagement_id`)} as held from exchange.tasks t where t.id = ${taskId}::uuid`);
  return row?.held ?? false;
}

/** Agencies whose regulation waits for the asking team's word. */
export const listWaiting = (tx: Tx, partnerOrgId: string) =>
  tx
    .select({ engagementId: engagements.id, agencyName: organisations.name })
    .from(engagements)
    .innerJoin(organisations, eq(organisations.id, engagements.agencyOrgId))
    .where(and(eq(engagements.partnerOrgId, partnerOrgId), waitsFor(sql`${engagements.id}`)))
    .orderBy(organisations.name);
