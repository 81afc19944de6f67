import type { Ratings } from "@/db/exchange/scorecards";
import type { Compared } from "@/domain/ratings/comparison";
import { OVERALL } from "@/domain/ratings/criteria";
import { buildScorecard, scoringDay } from "@/domain/ratings/scorecard";
import { type Part, partnerFacts, pricePerHour, type Typical } from "@/domain/ratings/work";

export type ComparedPartner = Compared & {
  readonly isOnTimeKnown: boolean;
  readonly returns: Part;
  readonly hourPrice: Typical;
  /** What everyone is told of the team; null where too few rate it. */
  readonly publishedMean: number | null;
};

/** The agency's partners side by side: each by the agency's own ballots and by the work between the two. */
export const toRows = (
  { work, ballots, silence, published }: Ratings,
  skills: readonly { readonly engagementId: string; readonly skills: readonly string[] }[],
  now: Date,
): ComparedPartner[] =>
  work.map((engagement) => {
    const card = buildScorecard(
      ballots.filter(({ side, engagementId }) => side === "agency" && engagementId === engagement.id),
      "agency",
      scoringDay(now),
      silence.find(({ side, engagementId }) => side === "agency" && engagementId === engagement.id)?.periods,
    );
    const facts = partnerFacts(engagement.tasks, engagement.partnerZone, now);
    const hourPrice = pricePerHour(engagement.tasks);
    const { mean, sd, low, high, rankBound } = card.overall;
    return {
      ...{ mean, sd, low, high, rankBound, hourPrice },
      id: engagement.id,
      name: engagement.partnerName,
      ballots: card.votes.length,
      trend: card.trend,
      onTime: facts.onTime.mean,
      isOnTimeKnown: facts.onTime.sample > 0,
      returns: facts.returns,
      price: hourPrice?.value ?? null,
      currency: engagement.currency,
      openTasks: engagement.openTasks,
      openMinutes: engagement.openMinutes,
      skills: skills.find(({ engagementId }) => engagementId === engagement.id)?.skills ?? [],
      publishedMean:
        published.find(({ orgId, criterion }) => orgId === engagement.partnerOrgId && criterion === OVERALL)
          ?.mean ?? null,
    };
  });
