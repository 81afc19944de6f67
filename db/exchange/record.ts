import { sql } from "drizzle-orm";
import type { Side } from "@/domain/tasks/move";
import type { Tx } from "../session";

/** Whose ratings are asked for, from which side; `engagementId` narrows it to one engagement. */
export type Asking = {
  readonly side: Side;
  readonly orgId: string;
  readonly engagementId?: string | undefined;
};

/** A ballot that is open to both sides of its engagement. */
export type RevealedBallot = {
  readonly id: string;
  readonly engagementId: string;
  /** Who cast it; the other side is rated. */
  readonly side: Side;
  readonly rater: string;
  readonly raterName: string;
  readonly kind: "month" | "stage";
  readonly period: string;
  readonly endsOn: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly comment: string;
  readonly castAt: Date;
  readonly isRemoved: boolean;
  readonly removedWhy: string | null;
  readonly reply: string | null;
};

/**
 * All revealed ballots of the asking organisation's engagements, both directions, oldest first. Of a removed one the words
 * stay where they are: they were taken out for what they say.
 */
export async function listRevealed(tx: Tx, asking: Asking): Promise<RevealedBallot[]> {
  const rows = await tx.execute<Omit<RevealedBallot, "castAt"> & { castAt: string }>(sql`
    select b.id, p.engagement_id as "engagementId", b.side, r.id as rater, r.name as "raterName", p.kind,
           p.name as period, p.ends_on::text as "endsOn", b.scores, b.cast_at::text as "castAt",
           b.removed_at is not null as "isRemoved", b.removed_why as "removedWhy",
           case when b.removed_at is null then b.comment else '' end as comment,
           case when b.removed_at is null then y.body end as reply
      from exchange.ballots b
      join exchange.rating_periods p on p.id = b.period_id
      join identity.organisations r on r.id = case b.side when 'agency' then b.agency_org_id else b.partner_org_id end
      left join exchange.ballot_replies y on y.ballot_id = b.id
     where ${orgColumn("b", asking)} = ${asking.orgId}::uuid and b.reveal_at <= now() ${engagementIs("p", asking)}
     order by p.ends_on, p.opened_at, b.cast_at`);
  return rows.map((row) => ({ ...row, castAt: new Date(row.castAt) }));
}

export type Silence = { readonly engagementId: string; readonly side: Side; readonly periods: number };

/** For each engagement, in how many closed periods a side was asked and said nothing. What is still open is not told. */
export async function countSilence(tx: Tx, asking: Asking): Promise<Silence[]> {
  return tx.execute<Silence>(sql`
    select p.engagement_id as "engagementId", s.side, count(*)::int as periods
      from exchange.rating_periods p cross join unnest(enum_range(null::exchange.side)) as s(side)
     where ${orgColumn("p", asking)} = ${asking.orgId}::uuid and p.closes_at <= now() ${engagementIs("p", asking)}
       and not exists (select from exchange.ballots b where b.period_id = p.id and b.side = s.side)
     group by 1, 2`);
}

/** Minutes logged in each period that both sides may look back on, oldest first: what mutual praise is held against. */
export async function listPeriodWork(tx: Tx, asking: Asking) {
  return tx.execute<{ engagementId: string; kind: "month" | "stage"; period: string; minutes: number }>(sql`
    select p.engagement_id as "engagementId", p.kind, p.name as period,
           coalesce((select sum(w.minutes)::int from exchange.tasks t join exchange.time_entries w on w.task_id = t.id
                      where t.engagement_id = p.engagement_id and w.spent_on between p.starts_on and p.ends_on), 0) as minutes
      from exchange.rating_periods p
     where ${orgColumn("p", asking)} = ${asking.orgId}::uuid and p.closes_at <= now() ${engagementIs("p", asking)}
     order by p.ends_on, p.opened_at`);
}

/** Without the number of raters: that three organisations or more rate is all that others may know. */
export type Published = {
  readonly orgId: string;
  readonly criterion: string;
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  readonly rankBound: number;
  readonly distribution: readonly number[];
  readonly batchAt: Date;
};

/** What others may know of the asking organisation and of those that it works with; what was withdrawn is not there. */
export async function listPublished(tx: Tx): Promise<Published[]> {
  const rows = await tx.execute<Omit<Published, "batchAt"> & { batchAt: string }>(sql`
    select org_id as "orgId", criterion, mean, sd, low, high, rank_bound as "rankBound", distribution,
           batch_at::text as "batchAt"
      from exchange.published_scores
     where raters > 0`);
  return rows.map((row) => ({ ...row, batchAt: new Date(row.batchAt) }));
}

const orgColumn = (table: string, { side }: Asking) =>
  sql.raw(`${table}.${side === "agency" ? "agency_org_id" : "partner_org_id"}`);

const engagementIs = (table: string, { engagementId }: Asking) =>
  engagementId ? sql`and ${sql.raw(`${table}.engagement_id`)} = ${engagementId}::uuid` : sql``;
