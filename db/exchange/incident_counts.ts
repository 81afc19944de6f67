import { sql } from "drizzle-orm";
import type { QuarterCount } from "@/domain/ratings/incidents";
import type { Tx } from "../session";
import type { Asking } from "./record";

export type SharedCount = QuarterCount & { readonly engagementId: string };

/** How many critical situations each engagement shared, by quarters that are over: the same for both of its sides. */
export const listSharedCounts = (tx: Tx, { side, orgId, engagementId }: Asking) =>
  tx.execute<SharedCount>(sql`
    select c.engagement_id as "engagementId", c.starts_on::text as "startsOn", c.shared
      from exchange.incident_counts c
     where c.${sql.raw(side === "agency" ? "agency_org_id" : "partner_org_id")} = ${orgId}::uuid
       and c.starts_on < exchange.quarter_now() ${engagementId ? sql`and c.engagement_id = ${engagementId}::uuid` : sql``}`);
