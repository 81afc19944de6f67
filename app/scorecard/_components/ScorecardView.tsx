import { Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/EmptyState";
import type { Published, RevealedBallot } from "@/db/exchange/record";
import { CRITERIA, OVERALL } from "@/domain/ratings/criteria";
import type { sharedIncidents } from "@/domain/ratings/incidents";
import { buildScorecard, scoringDay } from "@/domain/ratings/scorecard";
import type { AgencyFacts, PartnerFacts } from "@/domain/ratings/work";
import type { Side } from "@/domain/tasks/move";
import { oneOf } from "@/platform/address";
import { AccountPanel } from "./AccountPanel";
import { BallotsPanel } from "./BallotsPanel";
import { CoursePanel, DistributionPanel } from "./ChartPanels";
import { CriteriaPanel } from "./CriteriaPanel";
import { FactsPanel } from "./FactsPanel";
import { PublishedPanel } from "./PublishedPanel";
import { ScorePanel } from "./ScorePanel";

export type ScorecardProps = {
  /** Revealed ballots about this organisation that the reader may see one by one, oldest first. */
  ballots: readonly RevealedBallot[];
  /** The side that they come from. */
  raters: Side;
  silentPeriods: number;
  published: readonly Published[];
  facts: PartnerFacts | AgencyFacts;
  /** Critical situations that a team shared; an agency's card has none. */
  incidents?: ReturnType<typeof sharedIncidents>;
  /** Facts rest on so many tasks of each engagement at most. */
  base: number;
  /** Does the reader look at the own organisation? */
  isOwn: boolean;
  path: string;
  /** As the address has it: the criterion whose account is opened. */
  criterion: unknown;
  timeZone: string;
  now: Date;
};

/** The whole of a scorecard, for both sides: the score, its course and spread, criteria, words, facts, and its account. */
export async function ScorecardView(props: ScorecardProps) {
  const { ballots, raters, published, timeZone, isOwn, path } = props;
  const now = scoringDay(props.now);
  const t = await getTranslations("scorecard");
  const card = buildScorecard(ballots, raters, now, props.silentPeriods);
  const chosen = oneOf([...CRITERIA[raters], OVERALL], props.criterion) ?? OVERALL;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-5">
          {ballots.length === 0 ? (
            <EmptyState icon={<Scale aria-hidden />} title={t("noBallots")}>
              {t("noBallotsText")}
            </EmptyState>
          ) : (
            <>
              <ScorePanel card={card} />
              <CoursePanel course={card.course} timeZone={timeZone} />
              <CriteriaPanel card={card} raters={raters} published={published} path={path} />
              <BallotsPanel ballots={ballots} isOwn={isOwn} />
            </>
          )}
        </div>
        <div className="grid content-start gap-5">
          <PublishedPanel published={published} isOwn={isOwn} timeZone={timeZone} />
          <FactsPanel facts={props.facts} incidents={props.incidents} base={props.base} />
          <DistributionPanel shares={card.overall.distribution} />
        </div>
      </div>
      {ballots.length > 0 ? (
        <AccountPanel ballots={ballots} criterion={chosen} raters={raters} now={now} />
      ) : null}
    </div>
  );
}
