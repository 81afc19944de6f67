import { and, desc, eq, sql } from "drizzle-orm";
import { waitsFor } from "@/db/exchange/regulations";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";
import { engagements } from "@/db/schema/exchange/engagements";
import { organisations } from "@/db/schema/identity/organisations";
import type { EngagementState } from "./schema";

export const PAGE_SIZE = 20;

/** The agencies that the team works with, the newest first; one more than a page holds when there are more. */
export const listEngagements = (
  viewer: PartnerViewer,
  { state, after }: { readonly state?: EngagementState | undefined; readonly after?: string | undefined },
) =>
  readAsPartner(viewer, (tx) =>
    tx
      .select({
        id: engagements.id,
        agencyName: organisations.name,
        mode: engagements.mode,
        state: engagements.state,
        currency: engagements.currency,
        terms: engagements.terms,
        acceptedAt: engagements.acceptedAt,
        /** Is there a regulation, and does it wait for the team's word? */
        regulation: sql<
          number | null
        >`(select max(r.number) from exchange.regulations r where r.engagement_id = ${engagements.id})`,
        isHeld: waitsFor(sql`${engagements.id}`),
      })
      .from(engagements)
      .innerJoin(organisations, eq(organisations.id, engagements.agencyOrgId))
      .where(
        and(
          eq(engagements.partnerOrgId, viewer.orgId),
          state ? eq(engagements.state, state) : undefined,
          after
            ? sql`(${engagements.createdAt}, ${engagements.id}) < (select e.created_at, e.id from exchange.engagements e where e.id = ${after})`
            : undefined,
        ),
      )
      .orderBy(desc(engagements.createdAt), desc(engagements.id))
      .limit(PAGE_SIZE + 1),
  );

export type Engagement = Awaited<ReturnType<typeof listEngagements>>[number];
