import type postgres from "postgres";

type Sides = {
  readonly engagementId: string;
  readonly agencyOrgId: string;
  readonly partnerOrgId: string;
  readonly actorId: string;
};

/**
 * A leak in everything that a scorecard shows of a rating: the agency's comment, and its reply to the team's ballot.
 * @returns takes it away again
 */
export async function plantRatings(
  owner: postgres.Sql,
  { engagementId, agencyOrgId, partnerOrgId, actorId }: Sides,
  plant: (place: string) => string,
): Promise<() => Promise<void>> {
  const period = crypto.randomUUID();
  const sides = { agency_org_id: agencyOrgId, partner_org_id: partnerOrgId };
  await owner`insert into exchange.rating_periods ${owner({
    ...sides,
    ...{ id: period, engagement_id: engagementId, kind: "stage", name: "9999" },
    ...{ starts_on: "2026-01-01", ends_on: "2099-01-31", opened_at: new Date(0), closes_at: new Date(1) },
  })}`;
  const scores = {
    agency: ["response", "knowledge", "proactive", "problems", "honesty", "discretion"],
    partner: ["description", "answers", "knowledge", "stability", "punctuality", "fairness", "continuity"],
  };
  const ballots: string[] = [];
  for (const side of ["agency", "partner"] as const) {
    const id = crypto.randomUUID();
    ballots.push(id);
    await owner`insert into exchange.ballots ${owner({
      ...sides,
      ...{ id, period_id: period, side, cast_by: actorId, cast_name: plant(`cast${side}`) },
      scores: owner.json(Object.fromEntries([...scores[side], "overall"].map((name) => [name, 7]))) as never,
      comment: plant(`comment${side}`),
      reveal_at: new Date(),
    })}`;
    await owner`insert into exchange.ballot_replies ${owner({
      ...sides,
      ...{ ballot_id: id, author_side: side === "agency" ? "partner" : "agency" },
      ...{ body: plant(`reply${side}`), author_id: actorId, author_name: plant(`author${side}`) },
    })}`;
  }
  return async () => {
    await owner`delete from exchange.ballot_replies where ballot_id in ${owner(ballots)}`;
    await owner`delete from exchange.ballots where id in ${owner(ballots)}`;
    await owner`delete from exchange.rating_periods where id = ${period}`;
  };
}
