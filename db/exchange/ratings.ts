import { and, asc, eq, sql } from "drizzle-orm";
import type { PeriodKind, Standing } from "@/domain/ratings/period";
import type { Side } from "@/domain/tasks/move";
import { ballotOpinions } from "../schema/exchange/ballot_opinions";
import { ballotReplies } from "../schema/exchange/ballot_replies";
import { ballotReports } from "../schema/exchange/ballot_reports";
import { ballots } from "../schema/exchange/ballots";
import { ratingPeriods } from "../schema/exchange/rating_periods";
import { organisations } from "../schema/identity/organisations";
import type { Tx } from "../session";

/** One organisation on one side of its engagements. What it may read is row security's to say; this only asks. */
type Asking = { readonly side: Side; readonly orgId: string };

export const PAGE_SIZE = 40;

/** A period as a list shows it. Dates as YYYY-MM-DD, times as ISO 8601 in UTC. */
export type PeriodRow = {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly name: string;
  readonly otherOrgId: string;
  readonly otherName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly openedAt: string;
  readonly closesAt: string;
  readonly standing: Standing;
  /** Overall, given and received; null where there is none to be seen, or it was removed. */
  readonly given: number | null;
  readonly received: number | null;
};

type Filter = { readonly standing?: Standing | undefined; readonly otherOrgId?: string | undefined };

/** Periods, the newest first. The standing is worked out as `standingOf` of domain/ratings/period does. */
export async function listPeriods(
  tx: Tx,
  { side, orgId }: Asking,
  filter: Filter,
  after?: { readonly key: string; readonly id: string },
): Promise<{ rows: PeriodRow[]; hasMore: boolean }> {
  const [own, other] =
    side === "agency" ? ["agency_org_id", "partner_org_id"] : ["partner_org_id", "agency_org_id"];
  const rows = await tx.execute<PeriodRow>(sql`
    select * from (
      select p.id, p.kind, p.name, p.${sql.identifier(other)} as "otherOrgId", o.name as "otherName",
             p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
             ${iso(sql`p.opened_at`)} as "openedAt", ${iso(sql`p.closes_at`)} as "closesAt",
             case when g.reveal_at <= now() or r.id is not null then 'revealed'
                  when p.closes_at <= now() then 'silent'
                  when g.id is not null then 'sealed' else 'toCast' end as standing,
             case when g.removed_at is null then (g.scores ->> 'overall')::float end as given,
             case when r.removed_at is null then (r.scores ->> 'overall')::float end as received
        from exchange.rating_periods p
        join identity.organisations o on o.id = p.${sql.identifier(other)}
        left join exchange.ballots g on g.period_id = p.id and g.side = ${side}::exchange.side
        left join exchange.ballots r on r.period_id = p.id and r.side <> ${side}::exchange.side
       where p.${sql.identifier(own)} = ${orgId}
         ${filter.otherOrgId ? sql`and p.${sql.identifier(other)} = ${filter.otherOrgId}::uuid` : sql``}
         ${after ? sql`and (p.opened_at, p.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``}) listed
     ${filter.standing ? sql`where standing = ${filter.standing}` : sql``}
     order by "openedAt" desc, id desc limit ${PAGE_SIZE + 1}`);
  return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
}

const iso = (at: ReturnType<typeof sql>) =>
  sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Whom this organisation has rated or been asked about, for a filter. */
export const listRated = (tx: Tx, { side, orgId }: Asking) => {
  const [own, other] =
    side === "agency"
      ? [ratingPeriods.agencyOrgId, ratingPeriods.partnerOrgId]
      : [ratingPeriods.partnerOrgId, ratingPeriods.agencyOrgId];
  return tx
    .selectDistinct({ id: organisations.id, name: organisations.name })
    .from(ratingPeriods)
    .innerJoin(organisations, eq(organisations.id, other))
    .where(eq(own, orgId))
    .orderBy(asc(organisations.name));
};

/** Open periods that still wait for this organisation's ballot, those that close first at the head. */
export const listToCast = async (tx: Tx, asking: Asking, atMost: number): Promise<PeriodRow[]> =>
  (await listPeriods(tx, asking, { standing: "toCast" })).rows
    .sort((a, b) => a.closesAt.localeCompare(b.closesAt))
    .slice(0, atMost);

/** One period with all that this organisation may read of it, in one round trip; undefined when it is another's. */
export async function readPeriod(tx: Tx, { side, orgId }: Asking, periodId: string) {
  const [own, other] =
    side === "agency"
      ? [ratingPeriods.agencyOrgId, ratingPeriods.partnerOrgId]
      : [ratingPeriods.partnerOrgId, ratingPeriods.agencyOrgId];
  const [[period], cast, replies, reports, opinions] = await Promise.all([
    tx
      .select({
        id: ratingPeriods.id,
        kind: ratingPeriods.kind,
        name: ratingPeriods.name,
        startsOn: ratingPeriods.startsOn,
        endsOn: ratingPeriods.endsOn,
        closesAt: ratingPeriods.closesAt,
        isOpen: sql<boolean>`now() < ${ratingPeriods.closesAt}`,
        otherName: organisations.name,
        engagementId: ratingPeriods.engagementId,
      })
      .from(ratingPeriods)
      .innerJoin(organisations, eq(organisations.id, other))
      .where(and(eq(ratingPeriods.id, periodId), eq(own, orgId))),
    tx
      .select({
        id: ballots.id,
        side: ballots.side,
        scores: ballots.scores,
        comment: ballots.comment,
        castAt: ballots.castAt,
        castName: ballots.castName,
        version: ballots.version,
        revealAt: ballots.revealAt,
        isRevealed: sql<boolean>`${ballots.revealAt} <= now()`,
        mayStillReply: sql<boolean>`now() < ${ballots.revealAt} + interval '14 days'`,
        removedAt: ballots.removedAt,
        removedName: ballots.removedName,
        removedWhy: ballots.removedWhy,
        removedNote: ballots.removedNote,
      })
      .from(ballots)
      .where(eq(ballots.periodId, periodId)),
    tx
      .select({
        ballotId: ballotReplies.ballotId,
        body: ballotReplies.body,
        authorName: ballotReplies.authorName,
        at: ballotReplies.at,
      })
      .from(ballotReplies)
      .innerJoin(ballots, eq(ballots.id, ballotReplies.ballotId))
      .where(eq(ballots.periodId, periodId)),
    tx
      .select({
        ballotId: ballotReports.ballotId,
        why: ballotReports.why,
        note: ballotReports.note,
        authorName: ballotReports.authorName,
        at: ballotReports.at,
      })
      .from(ballotReports)
      .innerJoin(ballots, eq(ballots.id, ballotReports.ballotId))
      .where(eq(ballots.periodId, periodId)),
    tx
      .select({
        userId: ballotOpinions.userId,
        name: ballotOpinions.name,
        scores: ballotOpinions.scores,
        comment: ballotOpinions.comment,
        at: ballotOpinions.at,
      })
      .from(ballotOpinions)
      .where(eq(ballotOpinions.periodId, periodId))
      .orderBy(asc(ballotOpinions.at)),
  ]);
  if (!period) return undefined;
  const whole = (ballot: (typeof cast)[number] | undefined) =>
    ballot && {
      ...ballot,
      reply: replies.find((each) => each.ballotId === ballot.id),
      report: reports.find((each) => each.ballotId === ballot.id),
    };
  return {
    period,
    /** This organisation's. */
    given: whole(cast.find((each) => each.side === side)),
    /** The other side's; there to be read only once it is revealed. */
    received: whole(cast.find((each) => each.side !== side)),
    opinions,
  };
}

export type PeriodPage = NonNullable<Awaited<ReturnType<typeof readPeriod>>>;
export type ShownBallot = NonNullable<PeriodPage["given"]>;
