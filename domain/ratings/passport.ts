import type { Side } from "../tasks/move";
import type { CardBallot } from "./card";
import { CRITERIA, OVERALL } from "./criteria";
import type { Score } from "./score";
import { buildScorecard } from "./scorecard";
import type { AgencyFacts, PartnerFacts } from "./work";

export const PASSPORT_FORMAT = "subrosa-passport/1";

/** What an organisation shows of itself elsewhere: its own name and nobody else's, numbers, and no free text at all. */
export type Passport = {
  readonly format: typeof PASSPORT_FORMAT;
  /** YYYY-MM-DD; the numbers are those of its first moment in UTC. */
  readonly issuedOn: string;
  readonly organisation: { readonly name: string; readonly kind: Side };
  readonly ratedBy: "agencies" | "partners";
  readonly raters: number;
  /** Do so many stand behind it that the portal itself tells others? */
  readonly isPublic: boolean;
  readonly silentPeriods: number;
  readonly scores: readonly PassportScore[];
  readonly facts: Readonly<Record<string, { readonly value: number; readonly sample: number } | null>>;
  /** Every revealed ballot that counts, oldest first; raters are letters, in the order of their first ballot. */
  readonly ballots: readonly {
    readonly rater: string;
    readonly kind: "month" | "stage";
    readonly period: string;
    readonly scores: Readonly<Record<string, number | null>>;
  }[];
};

type PassportScore = {
  readonly criterion: string;
  readonly votes: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly weight: number;
};

type Source = {
  readonly organisation: Passport["organisation"];
  /** Revealed ballots about it, oldest first. */
  readonly ballots: readonly (CardBallot & { readonly kind: "month" | "stage"; readonly period: string })[];
  readonly silentPeriods: number;
  readonly facts: PartnerFacts | AgencyFacts;
  /** YYYY-MM-DD */
  readonly issuedOn: string;
};

/**
 * The revealed record of one organisation, built from nothing, field by field: no comment, no reply, no name of a person, a
 * counterparty or a client can get into it. On one day it is the same to the last byte, however often it is asked for.
 */
export function buildPassport({ organisation, ballots, silentPeriods, facts, issuedOn }: Source): Passport {
  const raters: Side = organisation.kind === "agency" ? "partner" : "agency";
  const counting = ballots.filter(({ isRemoved }) => !isRemoved);
  const card = buildScorecard(counting, raters, new Date(`${issuedOn}T00:00:00Z`), silentPeriods);
  const letters = new Map<string, string>();
  for (const { rater } of counting) if (!letters.has(rater)) letters.set(rater, letterOf(letters.size));
  return {
    format: PASSPORT_FORMAT,
    issuedOn,
    organisation: { name: organisation.name, kind: organisation.kind },
    ratedBy: raters === "agency" ? "agencies" : "partners",
    raters: letters.size,
    isPublic: card.overall.shown,
    silentPeriods,
    scores: [
      toScore(OVERALL, card.overall, card.votes.length),
      ...card.criteria.map(({ criterion, score, votes }) => toScore(criterion, score, votes)),
    ],
    facts: toFacts(facts),
    ballots: counting.map(({ rater, kind, period, scores }) => ({
      rater: letters.get(rater) ?? "",
      kind,
      period,
      scores: Object.fromEntries(
        [OVERALL, ...CRITERIA[raters]].map((criterion) => [criterion, scores[criterion] ?? null]),
      ),
    })),
  };
}

const toScore = (criterion: string, { mean, low, high, weight }: Score, votes: number): PassportScore => ({
  criterion,
  votes,
  mean: round(mean),
  low: round(low),
  high: round(high),
  weight: round(weight),
});

function toFacts(facts: PartnerFacts | AgencyFacts): Passport["facts"] {
  const typical = (found: { value: number; sample: number } | null) =>
    found && { value: round(found.value), sample: found.sample };
  const part = (found: { share: number; sample: number } | null) =>
    found && { value: round(found.share), sample: found.sample };
  if ("onTime" in facts) {
    const { onTime, estimates } = facts;
    return {
      firstResponseMinutes: typical(facts.firstResponse),
      onTimeShare: onTime.sample > 0 ? { value: round(onTime.mean), sample: onTime.sample } : null,
      returnedShare: part(facts.returns),
      estimateDeviation: estimates && { value: round(estimates.deviation), sample: estimates.sample },
      estimatePadding: estimates && { value: round(estimates.padding), sample: estimates.sample },
    };
  }
  return {
    answerMinutes: typical(facts.answers),
    unansweredShare: part(facts.unanswered),
    acceptanceMinutes: typical(facts.acceptance),
    returnedShare: part(facts.returns),
  };
}

/** A … Z, then A2 … */
const letterOf = (place: number) =>
  `${String.fromCharCode(65 + (place % 26))}${place < 26 ? "" : Math.floor(place / 26) + 1}`;

const round = (value: number) => Math.round(value * 1000) / 1000;
