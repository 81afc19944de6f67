import { and, eq, sql } from "drizzle-orm";
import { type RemovalGround, type Scores, typedScore } from "@/domain/ratings/ballot";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import type { Side } from "@/domain/tasks/move";
import { ballots } from "../schema/exchange/ballots";
import type { Tx } from "../session";
import type { Actor } from "./moves";

/**
 * What both sides write of ratings. The leak check comes before: this only writes. When something may be written the
 * database says, by its own clock (db/functions/ratings.sql): what it does not take touches no row, and here the reason is found.
 */
type Said = {
  readonly periodId: string;
  readonly side: Side;
  readonly scores: Scores;
  readonly comment: string;
};

/**
 * Casts the organisation's ballot, or changes it while it is sealed.
 * @param version of the ballot that the person saw; 0 when there was none
 * @returns refuse: notFound, changedMeanwhile, windowClosed, alreadyRevealed
 */
export async function saveBallot(
  tx: Tx,
  said: Said & { readonly version: number; readonly actor: Actor },
): Promise<Result<null>> {
  const { periodId, side, scores, comment, version, actor } = said;
  const now = await findOwn(tx, periodId, side);
  if (now && (version === 0 || now.version !== version))
    return now.isRevealed ? refuse("alreadyRevealed") : stale(now);
  if (!now && version > 0) return refuseStale(0, {});
  const written = now
    ? await tx.execute(sql`
        update exchange.ballots
           set scores = ${JSON.stringify(scores)}::jsonb, comment = ${comment}, cast_by = ${actor.userId}::uuid,
               cast_name = ${actor.name}, version = version + 1
         where id = ${now.id}::uuid and version = ${version}`)
    : await tx.execute(sql`
        insert into exchange.ballots (period_id, agency_org_id, partner_org_id, side, scores, comment, cast_by, cast_name)
        select p.id, p.agency_org_id, p.partner_org_id, ${side}::exchange.side, ${JSON.stringify(scores)}::jsonb, ${comment},
               ${actor.userId}::uuid, ${actor.name}
          from exchange.rating_periods p where p.id = ${periodId}::uuid
            on conflict do nothing`);
  return written.count > 0 ? ok(null) : whyNot(tx, periodId, side);
}

/** Takes the sealed ballot back; the period stands as if it had not been cast. */
export async function takeBackBallot(
  tx: Tx,
  of: { readonly periodId: string; readonly side: Side; readonly version: number },
): Promise<Result<null>> {
  const gone = await tx
    .delete(ballots)
    .where(
      and(eq(ballots.periodId, of.periodId), eq(ballots.side, of.side), eq(ballots.version, of.version)),
    );
  return gone.count > 0 ? ok(null) : whyNot(tx, of.periodId, of.side);
}

/** What one person would say, while the period is open; saying it again replaces it. */
export async function saveOpinion(tx: Tx, said: Said & { readonly actor: Actor }): Promise<Result<null>> {
  const { periodId, side, scores, comment, actor } = said;
  const written = await tx.execute(sql`
    insert into exchange.ballot_opinions (period_id, agency_org_id, partner_org_id, side, user_id, name, scores, comment)
    select p.id, p.agency_org_id, p.partner_org_id, ${side}::exchange.side, ${actor.userId}::uuid, ${actor.name},
           ${JSON.stringify(scores)}::jsonb, ${comment}
      from exchange.rating_periods p where p.id = ${periodId}::uuid and now() < p.closes_at
        on conflict (period_id, side, user_id) do update
       set name = excluded.name, scores = excluded.scores, comment = excluded.comment, at = now()`);
  return written.count > 0 ? ok(null) : whyNot(tx, periodId, side);
}

/** The rated side's one public answer. */
export async function saveReply(
  tx: Tx,
  said: { readonly ballotId: string; readonly side: Side; readonly body: string; readonly actor: Actor },
): Promise<Result<null>> {
  const written = await tx.execute(sql`
    insert into exchange.ballot_replies (ballot_id, agency_org_id, partner_org_id, author_side, body, author_id, author_name)
    select b.id, b.agency_org_id, b.partner_org_id, ${said.side}::exchange.side, ${said.body}, ${said.actor.userId}::uuid,
           ${said.actor.name}
      from exchange.ballots b where b.id = ${said.ballotId}::uuid`);
  return written.count > 0 ? ok(null) : refuse("notInThisState");
}

/** The rated side's lead asks the other side's lead to remove a ballot. */
export async function saveReport(
  tx: Tx,
  said: {
    readonly ballotId: string;
    readonly side: Side;
    readonly why: RemovalGround;
    readonly note: string;
    readonly actor: Actor;
  },
): Promise<Result<null>> {
  const written = await tx.execute(sql`
    insert into exchange.ballot_reports (ballot_id, agency_org_id, partner_org_id, author_side, why, note, author_id, author_name)
    select b.id, b.agency_org_id, b.partner_org_id, ${said.side}::exchange.side, ${said.why}::exchange.removal_ground,
           ${said.note}, ${said.actor.userId}::uuid, ${said.actor.name}
      from exchange.ballots b where b.id = ${said.ballotId}::uuid`);
  return written.count > 0 ? ok(null) : refuse("notInThisState");
}

/** A lead of the side that cast it marks a revealed ballot as removed, for good. */
export async function markRemoved(
  tx: Tx,
  said: {
    readonly ballotId: string;
    readonly side: Side;
    readonly why: RemovalGround;
    readonly note: string;
    readonly actor: Actor;
  },
): Promise<Result<null>> {
  const marked = await tx.execute(sql`
    update exchange.ballots
       set removed_at = now(), removed_name = ${said.actor.name}, removed_why = ${said.why}::exchange.removal_ground,
           removed_note = ${said.note}
     where id = ${said.ballotId}::uuid and side = ${said.side}::exchange.side and reveal_at <= now()`);
  return marked.count > 0 ? ok(null) : refuse("notInThisState");
}

async function findOwn(tx: Tx, periodId: string, side: Side) {
  const [own] = await tx
    .select({
      id: ballots.id,
      scores: ballots.scores,
      comment: ballots.comment,
      version: ballots.version,
      isRevealed: sql<boolean>`${ballots.revealAt} <= now()`,
    })
    .from(ballots)
    .where(and(eq(ballots.periodId, periodId), eq(ballots.side, side)));
  return own;
}

/** Somebody of the same organisation was quicker: both ballots go back to the person. */
function stale({ version, scores, comment }: { version: number; scores: Scores; comment: string }) {
  const typed = Object.entries(scores).map(([question, score]) => [question, typedScore(score) ?? ""]);
  return refuseStale(version, { ...Object.fromEntries(typed), comment });
}

/** Nothing was written: by what this organisation can see, why? */
async function whyNot(tx: Tx, periodId: string, side: Side): Promise<Result<null>> {
  const [[period], own] = await Promise.all([
    tx.execute<{ isOpen: boolean }>(
      sql`select clock_timestamp() < closes_at as "isOpen" from exchange.rating_periods where id = ${periodId}::uuid`,
    ),
    findOwn(tx, periodId, side),
  ]);
  if (!period) return refuse("notFound");
  if (own && !own.isRevealed && period.isOpen) return stale(own);
  if (own) return refuse("alreadyRevealed");
  return refuse(period.isOpen ? "changedMeanwhile" : "windowClosed");
}
