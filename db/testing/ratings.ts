import type postgres from "postgres";
import { CRITERIA, OVERALL } from "@/domain/ratings/criteria";
import type { Side } from "@/domain/tasks/move";
import { insert } from "./insert";
import type { Organisation } from "./people";

/** What two sides have said of each other, and what they have not yet. */
export type Ratings = {
  /** Open, and nobody has cast. */
  readonly sparePeriodId: string;
  /** Open, and cast by this side alone. */
  readonly sealed: Readonly<Record<Side, { readonly periodId: string; readonly ballotId: string }>>;
  /** Revealed yesterday, by the side that cast them: no reply, no report, not removed. */
  readonly revealed: Readonly<Record<Side, string>>;
};

/** Every criterion of the side with the same score, and the overall. */
export const scoresOf = (
  side: Side,
  score: number | null,
  overall = score ?? 5,
): Record<string, number | null> => ({
  ...Object.fromEntries(CRITERIA[side].map((name) => [name, score])),
  [OVERALL]: overall,
});

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** A row of each kind on one engagement: silent months, a sealed ballot of each side, two revealed and answered. */
export async function addRatings(
  owner: postgres.Sql,
  engagementId: string,
  agency: Organisation,
  partner: Organisation,
): Promise<Ratings> {
  const sides = { agency_org_id: agency.id, partner_org_id: partner.id };
  const addPeriod = (kind: "month" | "stage", name: string, openedDaysAgo: number) =>
    insert(owner, "exchange.rating_periods", {
      ...sides,
      engagement_id: engagementId,
      kind,
      name,
      starts_on: "2025-01-01",
      ends_on: "2025-01-31",
      opened_at: daysAgo(openedDaysAgo),
      closes_at: daysAgo(openedDaysAgo - 14),
    });
  const cast = (period_id: string, side: Side, reveal_at: Date) =>
    insert(owner, "exchange.ballots", {
      ...sides,
      period_id,
      side,
      scores: owner.json(scoresOf(side, 7)),
      comment: `Sealed words of the ${side} about the other`,
      cast_at: daysAgo(1.5),
      cast_by: (side === "agency" ? agency : partner).lead.id,
      cast_name: side,
      reveal_at,
    });
  const castBoth = async (periodId: string) => ({
    agency: await cast(periodId, "agency", daysAgo(1)),
    partner: await cast(periodId, "partner", daysAgo(1)),
  });
  const answered = await castBoth(await addPeriod("month", "2025-01", 2));
  await insert(owner, "exchange.ballot_replies", {
    ...sides,
    ballot_id: answered.agency,
    author_side: "partner",
    body: "Thank you",
    author_id: partner.lead.id,
    author_name: "lead",
  });
  await insert(owner, "exchange.ballot_reports", {
    ...sides,
    ballot_id: answered.partner,
    author_side: "agency",
    why: "leak",
    note: "It names our client",
    author_id: agency.lead.id,
    author_name: "lead",
  });
  const revealed = await castBoth(await addPeriod("month", "2025-02", 2));
  const sealed = async (side: Side, number: string) => {
    const periodId = await addPeriod("stage", number, 1.6);
    return { periodId, ballotId: await cast(periodId, side, daysAgo(1.6 - 14)) };
  };
  const ofAgency = await sealed("agency", "1");
  for (const [side, person] of [
    ["agency", agency.member],
    ["partner", partner.member],
  ] as const)
    await insert(owner, "exchange.ballot_opinions", {
      ...sides,
      period_id: ofAgency.periodId,
      side,
      user_id: person.id,
      name: side,
      scores: owner.json(scoresOf(side, 8)),
      comment: `An opinion of the ${side}`,
    });
  return {
    sealed: { agency: ofAgency, partner: await sealed("partner", "2") },
    revealed,
    sparePeriodId: await addPeriod("stage", "3", 1),
  };
}

/** What others may know of an organisation. */
export async function addPublished(owner: postgres.Sql, org: Organisation): Promise<void> {
  await owner`insert into exchange.published_scores
    (org_id, direction, criterion, mean, sd, low, high, rank_bound, raters, weight, distribution, votes)
    values (${org.id}, ${org.kind === "agency" ? "partner" : "agency"}, 'overall', 6, 1, 4, 8, 5, 3, 3, '[]', 3)`;
}
