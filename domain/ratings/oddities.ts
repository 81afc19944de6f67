import type { Side } from "../tasks/move";
import { OVERALL } from "./criteria";
import { collusion, mutualPraise, retaliation, scoreAndFactsApart, usualCorrelation } from "./flags";
import type { PartnerFacts } from "./work";

type Ballot = {
  readonly engagementId: string;
  readonly side: Side;
  readonly rater: string;
  readonly kind: string;
  readonly period: string;
  readonly castAt: Date;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly isRemoved: boolean;
};
type Period = {
  readonly engagementId: string;
  readonly kind: string;
  readonly period: string;
  readonly minutes: number;
};

export type Seen = {
  /** The side of the one who looks. */
  readonly side: Side;
  readonly now: Date;
  readonly ballots: readonly Ballot[];
  /** Closed periods with the minutes logged in them, oldest first. */
  readonly periods: readonly Period[];
  readonly engagements: readonly {
    readonly id: string;
    /** The other side. */
    readonly orgId: string;
    readonly name: string;
    /** Of the partner's work in this engagement. */
    readonly facts: PartnerFacts;
  }[];
  /** What everyone is told of the other sides. */
  readonly published: readonly {
    readonly orgId: string;
    readonly criterion: string;
    readonly mean: number;
    readonly sd: number;
  }[];
};

export type Oddity = { readonly engagementId: string; readonly name: string } & (
  | {
      readonly kind: "collusion" | "own" | "retaliation" | "retaliationOwn";
      readonly z: number;
      readonly count: number;
    }
  | { readonly kind: "mutual"; readonly periods: number; readonly minutes: number }
  | {
      readonly kind: "kinder" | "harsher";
      readonly score: number;
      readonly count: number;
      readonly onTime: number;
      readonly returns: number;
    }
);

const LOOK_FROM = { collusion: 2.5, retaliation: 2.33 } as const;

/**
 * What stands out in the ratings that one organisation may see: for a person to look at, never a cause of anything by itself.
 * Nothing is read but its own engagements, both ways, and what everyone is told.
 */
export function findOddities(seen: Seen): Oddity[] {
  return seen.engagements.flatMap((engagement) =>
    [
      ...praiseFrom(seen, engagement),
      ...ownPraise(seen, engagement),
      ...mutual(seen, engagement),
      ...payingBack(seen, engagement),
      ...apart(seen, engagement),
    ].map((found): Oddity => ({ engagementId: engagement.id, name: engagement.name, ...found })),
  );
}

type Engagement = Seen["engagements"][number];
type Found = Oddity extends infer O ? (O extends Oddity ? Omit<O, "engagementId" | "name"> : never) : never;

const other = (side: Side): Side => (side === "agency" ? "partner" : "agency");

/** Votes about the one who looks: does one rater stand far above all others? With one rater there is nothing to compare. */
function praiseFrom({ ballots, side, now }: Seen, { orgId }: Engagement): Found[] {
  const votes = overallOf(ballots.filter((ballot) => ballot.side === other(side)));
  if (new Set(votes.map(({ rater }) => rater)).size < 2) return [];
  const z = collusion(votes, orgId, now);
  const count = votes.filter(({ rater }) => rater === orgId).length;
  return z !== null && z >= LOOK_FROM.collusion ? [{ kind: "collusion", z, count }] : [];
}

/** One's own votes against what everyone is told. They are part of it, so the difference is rather too small. */
function ownPraise({ ballots, side, published }: Seen, { id, orgId }: Engagement): Found[] {
  const told = published.find((each) => each.orgId === orgId && each.criterion === OVERALL);
  const given = overallOf(ballots.filter((ballot) => ballot.engagementId === id && ballot.side === side));
  if (!told || given.length < 2) return [];
  const mean = given.reduce((sum, { score }) => sum + score, 0) / given.length;
  const z = (mean - told.mean) / Math.sqrt(told.sd ** 2 + 4 / given.length);
  return z >= LOOK_FROM.collusion ? [{ kind: "own", z, count: given.length }] : [];
}

function mutual(seen: Seen, { id }: Engagement): Found[] {
  const found = mutualPraise(
    rowsOf(seen, id).map(({ ours, theirs, minutes }) => ({
      given: ours,
      received: theirs,
      workedMinutes: minutes,
    })),
  );
  return found ? [{ kind: "mutual", periods: found.periods, minutes: found.workedMinutes }] : [];
}

/** What one side gives follows what it got the period before, more than in the other engagements that can be seen. */
function payingBack(seen: Seen, { id }: Engagement): Found[] {
  return (["retaliation", "retaliationOwn"] as const).flatMap((kind): Found[] => {
    const pairs = pairsOf(seen, id, kind);
    const elsewhere = seen.engagements
      .filter((each) => each.id !== id)
      .flatMap((each) => pairsOf(seen, each.id, kind));
    const z = retaliation(pairs, usualCorrelation(elsewhere));
    return z !== null && z >= LOOK_FROM.retaliation ? [{ kind, z, count: pairs.length }] : [];
  });
}

/** The partner's votes beside the partner's facts, whichever side looks. */
function apart({ ballots }: Seen, { id, facts }: Engagement): Found[] {
  const votes = overallOf(
    ballots.filter((ballot) => ballot.engagementId === id && ballot.side === "agency"),
  ).map(({ score }) => score);
  const kind = scoreAndFactsApart(votes, facts.onTime, facts.returns);
  if (!kind) return [];
  const score = votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
  return [
    { kind, score, count: votes.length, onTime: facts.onTime.mean, returns: facts.returns?.share ?? 0 },
  ];
}

function pairsOf(seen: Seen, engagementId: string, kind: "retaliation" | "retaliationOwn") {
  const rows = rowsOf(seen, engagementId);
  return rows.slice(1).flatMap((row, before) => {
    const last = rows[before];
    const [received, given] = kind === "retaliation" ? [last?.ours, row.theirs] : [last?.theirs, row.ours];
    return typeof received === "number" && typeof given === "number" ? [{ received, given }] : [];
  });
}

/** Period by period, what either side gave; null where it was silent. */
const rowsOf = ({ ballots, periods, side }: Seen, engagementId: string) =>
  periods
    .filter((period) => period.engagementId === engagementId)
    .map(({ kind, period, minutes }) => {
      const by = (who: Side) => {
        const ballot = ballots.find(
          (each) =>
            each.engagementId === engagementId &&
            each.side === who &&
            each.kind === kind &&
            each.period === period &&
            !each.isRemoved,
        );
        return ballot?.scores[OVERALL] ?? null;
      };
      return { ours: by(side), theirs: by(other(side)), minutes };
    });

const overallOf = (ballots: readonly Ballot[]) =>
  ballots.flatMap(({ rater, castAt, scores, isRemoved }) => {
    const score = isRemoved ? null : scores[OVERALL];
    return typeof score === "number" ? [{ rater, score, at: castAt }] : [];
  });
