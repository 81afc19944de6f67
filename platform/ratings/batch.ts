import { and, eq, sql } from "drizzle-orm";
import { asIdentity, type IdentityTx } from "@/db/identity/access";
import { publishedScores } from "@/db/schema/exchange/published_scores";
import { CRITERIA, OVERALL } from "@/domain/ratings/criteria";
import { type Decision, decideBatch, type LastBatch, type PublicVote } from "@/domain/ratings/publish";
import type { Side } from "@/domain/tasks/move";

/** Any number, the same in every process: one at a time publishes. */
const LOCK = 7_263_421;
/** Ballots of the last minutes wait: a reveal that is still being written must not be missed by the count of new ones. */
const SETTLED_MINUTES = 5;

type Revealed = {
  readonly side: Side;
  readonly agency: string;
  readonly partner: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly castAt: string;
  readonly revealAt: string;
};

/**
 * Tells others what may be told of every organisation: for each criterion at most once a week, and only where nobody could
 * subtract a vote. Asked as often as one likes, it does nothing in between.
 * @returns how many numbers were written or withdrawn
 */
export const publishBatch = (): Promise<number> =>
  asIdentity(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean; now: string }>(sql`
      select pg_try_advisory_xact_lock(${LOCK}) as held,
             (now() - make_interval(mins => ${SETTLED_MINUTES}))::text as now`);
    if (!lock?.held) return 0;
    const now = new Date(lock.now);
    const [ballots, told] = await Promise.all([listRevealed(tx), tx.select().from(publishedScores)]);
    let written = 0;
    for (const side of ["agency", "partner"] as const)
      for (const criterion of [...CRITERIA[side], OVERALL]) {
        const published = new Map(
          told
            .filter((row) => row.direction === side && row.criterion === criterion)
            .map((row): [string, LastBatch] => [
              row.orgId,
              { at: row.batchAt, votes: row.votes, isShown: row.raters > 0 },
            ]),
        );
        const votes = ballots
          .filter((ballot) => ballot.side === side)
          .flatMap((ballot) => toVote(ballot, criterion));
        for (const [orgId, decision] of decideBatch(votes, published, now))
          written += await write(tx, { orgId, side, criterion, now }, decision);
      }
    return written;
  });

const listRevealed = (tx: IdentityTx) =>
  tx.execute<Revealed>(sql`
    select side, agency_org_id as agency, partner_org_id as partner, scores, cast_at::text as "castAt",
           reveal_at::text as "revealAt"
      from exchange.ballots where reveal_at <= now() and removed_at is null`);

function toVote(
  { side, agency, partner, scores, castAt, revealAt }: Revealed,
  criterion: string,
): PublicVote[] {
  const score = scores[criterion];
  if (typeof score !== "number") return [];
  const [rater, rated] = side === "agency" ? [agency, partner] : [partner, agency];
  return [{ rater, rated, score, castAt: new Date(castAt), revealedAt: new Date(revealAt) }];
}

type Place = { readonly orgId: string; readonly side: Side; readonly criterion: string; readonly now: Date };

async function write(
  tx: IdentityTx,
  { orgId, side, criterion, now }: Place,
  decision: Decision,
): Promise<number> {
  if (decision.verdict === "keep") return 0;
  if (decision.verdict === "withdraw") {
    // Emptied, and kept: of how many votes it was made, and when, is what the next batch is held against.
    await tx
      .update(publishedScores)
      .set({ mean: 0, sd: 0, low: 0, high: 0, rankBound: 0, raters: 0, weight: 0, distribution: [] })
      .where(
        and(
          eq(publishedScores.orgId, orgId),
          eq(publishedScores.direction, side),
          eq(publishedScores.criterion, criterion),
        ),
      );
    return 1;
  }
  const { mean, sd, low, high, rankBound, raters, weight, distribution } = decision.score;
  const told = {
    mean,
    sd,
    low,
    high,
    rankBound,
    raters,
    weight,
    distribution,
    votes: decision.votes,
    batchAt: now,
  };
  await tx
    .insert(publishedScores)
    .values({ orgId, direction: side, criterion, ...told })
    .onConflictDoUpdate({
      target: [publishedScores.orgId, publishedScores.direction, publishedScores.criterion],
      set: told,
    });
  return 1;
}
